import { Injectable } from '@nestjs/common';
import type { RequestContext } from './request-context.js';

/** Answers one registered document without the generic path. */
export interface HotReader {
  /**
   * @param variables as sent, not yet checked
   * @param generic makes the answer on the generic path, for readers that only keep it; null like `RegisteredQueries.run`
   * @returns the whole answer, `{"data":…}`; null to leave it to the generic path (wrong variables, no access)
   */
  read(
    context: RequestContext,
    variables: Readonly<Record<string, unknown>>,
    generic: () => Promise<string | null>,
  ): Promise<string | Buffer | null> | string | Buffer | null;
}

/** Makes a reader of a registered document; undefined when the document is not of its shape. */
export type HotReaderFamily = (document: string) => HotReader | undefined;

const mostDocuments = 1_000;

/**
 * Readers of hot operations. A family reads all registered documents of one shape, so that a page that asks for one
 * field more stays hot. Each has a test that its answers equal the generic path's, for those who are denied too.
 */
@Injectable()
export class HotReaders {
  private readonly families: HotReaderFamily[] = [];
  private readonly readers = new Map<string, HotReader | undefined>();

  offer(family: HotReaderFamily): void {
    this.families.push(family);
    this.readers.clear();
  }

  /** The reader of a registered document, found once per document. */
  of(documentHash: string, document: string): HotReader | undefined {
    if (this.readers.has(documentHash)) return this.readers.get(documentHash);
    let reader: HotReader | undefined;
    for (const family of this.families) reader ??= family(document);
    if (this.readers.size >= mostDocuments) this.readers.clear();
    this.readers.set(documentHash, reader);
    return reader;
  }
}
