import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy';

export type ReceptionFault =
  'UPLOAD_MALFORMED' | 'UPLOAD_INCOMPLETE' | 'FILE_MISSING' | 'FILES_SEVERAL' | 'FILE_TOO_LARGE';

/** The request did not bring one whole file. */
export class ReceptionFailed extends Error {
  constructor(readonly fault: ReceptionFault) {
    super(fault);
    this.name = new.target.name;
  }
}

export interface Reception<T> {
  readonly maximumBytes: number;
  /** Gets the bytes as they come and the name as it was given. The stream fails where the request does. */
  take(bytes: Readable, name: string): Promise<T>;
}

/**
 * The one file of a multipart request. What comes after a fault is read and thrown away, so that the sender gets to
 * read the answer.
 * @throws ReceptionFailed, and what `take` throws
 */
export function receiveFile<T>(request: IncomingMessage, { maximumBytes, take }: Reception<T>): Promise<T> {
  const parser = parserOf(request, maximumBytes);
  if (!parser) return Promise.reject(new ReceptionFailed('UPLOAD_MALFORMED'));
  return new Promise<T>((resolve, reject) => {
    let taken: Promise<T> | undefined;
    let bytes: Readable | undefined;
    let settled = false;

    const settle = (error?: Error): void => {
      if (settled) return;
      settled = true;
      request.unpipe(parser);
      request.resume();
      if (error) bytes?.destroy(error);
      const missing = (): Promise<never> => Promise.reject(new ReceptionFailed('FILE_MISSING'));
      // Whoever takes the bytes is through before anyone is told, so that nothing is written after the tidying.
      (taken ?? missing()).then(
        (value) => (error ? reject(error) : resolve(value)),
        (failure: Error) => reject(error ?? failure),
      );
    };
    const fail = (fault: ReceptionFault) => (): void => settle(new ReceptionFailed(fault));

    parser.on('file', (_field: string, stream: BusboyFileStream, name: string | undefined) => {
      bytes = stream;
      stream.on('limit', fail('FILE_TOO_LARGE'));
      stream.on('error', fail('UPLOAD_INCOMPLETE'));
      taken = take(stream, name ?? '');
      taken.catch((error: Error) => settle(error));
    });
    parser.on('filesLimit', fail('FILES_SEVERAL'));
    parser.on('error', fail('UPLOAD_INCOMPLETE'));
    parser.on('finish', () => settle());
    request.on('close', () => {
      if (!request.complete) settle(new ReceptionFailed('UPLOAD_INCOMPLETE'));
    });
    request.pipe(parser);
  });
}

function parserOf({ headers }: IncomingMessage, maximumBytes: number): BusboyInstance | undefined {
  const contentType = headers['content-type'];
  if (!contentType?.startsWith('multipart/form-data')) return undefined;
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': contentType },
      limits: { files: 1, fileSize: maximumBytes, fields: 10, fieldSize: 1_000, headerPairs: 20 },
    });
  } catch {
    return undefined;
  }
}
