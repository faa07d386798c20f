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
 * Documents that signed-in programmes may send, by hash: the web application's, which its build writes, and those of a
 * further file. The files are read again when they changed, so that a new build needs no restart.
 */
export class RegisteredDocuments {
  private documents = new Map<string, string>();
  private readAt = '';

  /** @param files objects of hash and text; a file that is not there yet is looked for again */
  constructor(private readonly files: readonly string[] = [manifest]) {
    this.refresh();
  }

  /** @param further file beside the web application's */
  static withFile(further: string | undefined): RegisteredDocuments {
    return new RegisteredDocuments(further === undefined ? [manifest] : [manifest, further]);
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
    const present = this.files.filter((file) => existsSync(file));
    const changedAt = present.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
    if (changedAt === this.readAt) return false;
    const entries = present.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    this.documents = new Map(entries.flatMap((each) => Object.entries(each)));
    this.readAt = changedAt;
    return true;
  }
}
