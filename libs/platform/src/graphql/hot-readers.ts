import { Injectable } from '@nestjs/common';
import type { RequestContext } from './request-context.js';

/** Answers one registered document without the generic path. */
export interface HotReader {
  /**
   * @param variables as sent, not yet checked
   * @returns the whole answer, `{"data":…}`; null to leave it to the generic path (wrong variables, no access)
   */
  read(
    context: RequestContext,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<string | Buffer | null> | string | Buffer | null;
}

/**
 * Readers of hot operations by document hash. Each has a test that its answer equals the generic path's, for those who
 * are denied too.
 */
@Injectable()
export class HotReaders {
  private readonly readers = new Map<string, HotReader>();

  /** @throws when the document has a reader already */
  register(documentHash: string, reader: HotReader): void {
    if (this.readers.has(documentHash)) throw new Error(`Document ${documentHash} has two readers`);
    this.readers.set(documentHash, reader);
  }

  of(documentHash: string): HotReader | undefined {
    return this.readers.get(documentHash);
  }
}
