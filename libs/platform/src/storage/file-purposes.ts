import { Injectable } from '@nestjs/common';
import type { Actor } from '../graphql/request-context.js';
import type { FileKind } from './file-kind.js';

/** What a library says of the files that it uses. */
export interface FilePurpose {
  /** Kinds that it takes; all that the installation takes when left out. */
  readonly kinds?: readonly FileKind[];
  /** Where files of this purpose may come in parts: bytes that one may have. Otherwise a file comes in one request. */
  readonly resumableBytes?: number;
  /** Whether each reading is kept in the audit trail: passports, not letters. */
  readonly recorded: boolean;
  /** Those of the files that are in use and that the actor may read. The person who uploaded one is not asked after here. */
  mayRead(actor: Actor, ids: readonly string[]): Promise<readonly string[]>;
  /** Those of the files that something refers to; the others are removed a day after they came. */
  inUse(ids: readonly string[]): Promise<readonly string[]>;
}

/** Keeps a reading. The audit trail lies above the platform: #access gives it. */
export type ReadingRecorder = (actor: Actor, file: { readonly id: string; readonly name: string }) => Promise<void>;

/**
 * What files are for. The platform does not know letters or photographs; each library registers its purposes when its
 * module starts (`onModuleInit`), in the API and in the worker.
 */
@Injectable()
export class FilePurposes {
  private readonly purposes = new Map<string, FilePurpose>();
  private recorder: ReadingRecorder = () =>
    Promise.reject(new Error('Readings of this purpose are kept, and nothing keeps them'));

  /** @param name small letters and hyphens, `registration-letter` @throws when there is one of that name already */
  register(name: string, purpose: FilePurpose): void {
    if (this.purposes.has(name)) throw new Error(`The purpose ${name} is registered twice`);
    this.purposes.set(name, purpose);
  }

  of(name: string): FilePurpose | undefined {
    return this.purposes.get(name);
  }

  all(): readonly (readonly [string, FilePurpose])[] {
    return [...this.purposes];
  }

  recordWith(recorder: ReadingRecorder): void {
    this.recorder = recorder;
  }

  /** Resolves when the reading is kept; nothing is shown before. */
  record(actor: Actor, file: { readonly id: string; readonly name: string }): Promise<void> {
    return this.recorder(actor, file);
  }
}
