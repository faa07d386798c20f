import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';

/** SHA-256 of a document's text, hexadecimal. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const manifest = join(projectRoot, 'apps/web/persisted-documents.json');

/**
 * The documents of the web application, by hash. Its build writes them; they are read again when the file changed, so
 * that a new build needs no restart.
 */
export class RegisteredDocuments {
  private documents = new Map<string, string>();
  private readAt = 0;

  constructor(private readonly file: string = manifest) {
    this.refresh();
  }

  /** The text of a document, undefined when the hash is not registered. */
  text(hash: string): string | undefined {
    const text = this.documents.get(hash);
    if (text !== undefined || !this.refresh()) return text;
    return this.documents.get(hash);
  }

  has(hash: string): boolean {
    return this.text(hash) !== undefined;
  }

  /** Hash and text of all. */
  all(): ReadonlyMap<string, string> {
    return this.documents;
  }

  /** @returns true when there was something new */
  private refresh(): boolean {
    if (!existsSync(this.file)) return false;
    const changedAt = statSync(this.file).mtimeMs;
    if (changedAt === this.readAt) return false;
    const entries = JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, string>;
    this.documents = new Map(Object.entries(entries));
    this.readAt = changedAt;
    return true;
  }
}
