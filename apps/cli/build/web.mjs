import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { run } from './run.mjs';

const SOURCES = ['apps/web', 'graphql'];
const STAMP = 'apps/web/dist/.sources';

// Written by the build itself, so they must not make the next build due.
const isWebSource = (name) =>
  !/(\.spec\.tsx?|\.md|\.tsbuildinfo)$/u.test(name) &&
  !/(^|\/)generated\/|persisted-documents\.json$/u.test(name) &&
  !name.endsWith('.gen.ts');

/** Where the built pages are, or nothing when there are no web sources to build. */
export function hasWebSources(root) {
  return existsSync(path.join(root, 'apps/web/index.html'));
}

export function webIsStale(root) {
  return readStamp(path.join(root, STAMP)) !== fingerprint(root, SOURCES, isWebSource);
}

export async function ensureWebBuild({ root, environment = process.env, signal }) {
  if (!hasWebSources(root) || !webIsStale(root)) return;
  const stamp = fingerprint(root, SOURCES, isWebSource);
  await run('npm', ['run', '--silent', 'build', '-w', 'apps/web'], { cwd: root, environment, signal });
  writeStamp(path.join(root, STAMP), stamp);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureWebBuild({ root: path.resolve(import.meta.dirname, '..', '..', '..') });
}
