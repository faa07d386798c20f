import { Injectable } from '@nestjs/common';
import mammoth from 'mammoth';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { FileStore, StoredFiles, unpackArchive } from '#platform';
import type { Actor } from '#access';
import { readDocumentHtml } from '../domain/statement-html.js';
import type { DocumentText } from '../domain/statement-html.js';
import { statementDraftPurpose } from './statement-files.js';

/** Reads text and footnotes out of documents of word processors. */
@Injectable()
export class StatementFileReader {
  constructor(
    private readonly files: StoredFiles,
    private readonly store: FileStore,
  ) {}

  /** CIV-62 Only one's own upload, within limits, and nothing in it is fetched or run. */
  async read(actor: Actor, fileId: string): Promise<Decision<DocumentText>> {
    const [file] = isUuid(fileId) ? await this.files.byIds([fileId]) : [];
    if (!file || file.purpose !== statementDraftPurpose || !actor.personId || file.uploadedBy !== actor.personId)
      return refuse('FILE_UNKNOWN', 'FIL-6');
    const bytes = Buffer.concat(await this.store.read(fileId).toArray());
    // Sizes first: what the reader itself would unpack has no limit.
    if (!unpackArchive(bytes).ok) return refuse('STATEMENT_UNREADABLE', 'CIV-62');
    try {
      const { value } = await mammoth.convertToHtml(
        { buffer: bytes },
        { externalFileAccess: false, includeEmbeddedStyleMap: false, styleMap: ["p[style-name='Title'] => h1:fresh"] },
      );
      const read = readDocumentHtml(value);
      return read.text === '' ? refuse('STATEMENT_UNREADABLE', 'CIV-62') : accept(read);
    } catch {
      return refuse('STATEMENT_UNREADABLE', 'CIV-62');
    }
  }
}
