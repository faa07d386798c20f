import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NEVER_SOURCES = new Set(['node_modules', 'dist', '.cache', '.data', 'screenshots']);

/**
 * One short text for the state of a set of sources: it changes when a file appears, disappears or is written.
 * Sizes and times are enough and take milliseconds, which the second start needs.
 * @param {string} root folder that the names are relative to
 * @param {readonly string[]} sources files and folders; one that does not exist counts as empty
 * @param {(name: string) => boolean} [isSource] which files count
 */
export function fingerprint(root, sources, isSource = () => true) {
  const hash = createHash('sha1');
  const visit = (name) => {
    const stats = statSync(path.join(root, name), { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      for (const entry of readdirSync(path.join(root, name)).toSorted()) {
        if (!NEVER_SOURCES.has(entry)) visit(path.join(name, entry));
      }
    } else if (isSource(name)) {
      hash.update(`${name}\0${stats.size}\0${stats.mtimeMs}\n`);
    }
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

/** The stamp that the last build left, or an empty text. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Written beside and renamed, because checkouts may share files by hard links. */
export function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${stamp}\n`);
  renameSync(draft, file);
}
