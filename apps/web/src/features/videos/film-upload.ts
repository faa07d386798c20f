import { DetailedError, Upload } from 'tus-js-client';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { currentLanguage } from '../shell/language.js';

/** `waiting`: the line is lost, and it goes on by itself. `paused`: by hand. */
export interface UploadState {
  readonly phase: 'idle' | 'sending' | 'waiting' | 'paused' | 'refused';
  readonly sent: number;
  readonly total: number;
  readonly refusal: RefusalPartsFragment | null;
}

const idle: UploadState = { phase: 'idle', sent: 0, total: 0, refusal: null };
const part = 8 * 1_048_576;
const delays = [0, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000];

/**
 * One film on its way to the server, in parts by the tus protocol. A lost line or a closed page loses no more than the
 * part under way: the same file, chosen again, goes on where it stopped.
 */
export class FilmUpload {
  private state = idle;
  private readonly listeners = new Set<() => void>();
  private upload: Upload | null = null;

  constructor(
    /** What the upload is for, so that two places keep two uploads of one file apart. */
    private readonly place: string,
    private readonly onDone: (fileId: string) => void,
  ) {}

  readonly read = (): UploadState => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async send(file: File): Promise<void> {
    await this.upload?.abort();
    this.set({ ...idle, phase: 'sending', total: file.size });
    const upload = new Upload(file, {
      endpoint: '/uploads',
      chunkSize: part,
      retryDelays: delays,
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(['film', this.place, file.name, file.size, file.lastModified].join(' ')),
      metadata: { purpose: 'video-statement', filename: file.name },
      headers: { 'apollo-require-preflight': '1', 'accept-language': currentLanguage() },
      onProgress: (sent, total) => this.set({ phase: 'sending', sent, total: total ?? file.size }),
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        const passing = status === 0 || status >= 500 || status === 409 || status === 423;
        if (passing) this.set({ phase: 'waiting' });
        return passing;
      },
      onError: (error) => this.fail(error),
      onSuccess: () => {
        this.upload = null;
        this.set(idle);
        this.onDone(upload.url?.split('/').at(-1) ?? '');
      },
    });
    this.upload = upload;
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    if (this.upload === upload) upload.start();
  }

  async pause(): Promise<void> {
    await this.upload?.abort();
    this.set({ phase: 'paused' });
  }

  goOn(): void {
    if (!this.upload) return;
    this.set({ phase: 'sending', refusal: null });
    this.upload.start();
  }

  /** Gives the upload up, here and at the server. */
  async forget(): Promise<void> {
    const { upload } = this;
    this.upload = null;
    this.set(idle);
    // Without a line the server forgets it by itself within a day.
    await upload?.abort(true).catch(() => undefined);
  }

  /** The page goes; what was sent stays at the server. */
  async leave(): Promise<void> {
    await this.upload?.abort();
  }

  private fail(error: Error | DetailedError): void {
    const answer = error instanceof DetailedError ? error.originalResponse : null;
    const refusal = answer && refusalIn(answer.getBody());
    if (refusal) {
      this.upload = null;
      return this.set({ phase: 'refused', refusal });
    }
    // Tried long enough by itself; a click or the next line goes on.
    this.set({ phase: 'paused' });
  }

  private set(change: Partial<UploadState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function refusalIn(body: string): RefusalPartsFragment | null {
  try {
    const said = JSON.parse(body) as Partial<RefusalPartsFragment>;
    if (!said.code) return null;
    return {
      __typename: 'Refusal',
      code: said.code,
      rule: said.rule ?? null,
      message: said.message ?? '',
      next: said.next ?? null,
      fields: [],
    };
  } catch {
    return null;
  }
}
