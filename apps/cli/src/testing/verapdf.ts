import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { projectRoot } from '#platform/launchers';

const maven = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
/** Main part of the validator; the folder is whole where it is. */
const mark = /^validation-model-.*\.jar$/u;

/** Where the validator of PDF/UA (veraPDF) lies once it was resolved. */
function folder(): string {
  const caches =
    process.env['ROSTRUM_CACHE'] ??
    path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'rostrum');
  return path.join(caches, 'verapdf-1.30.1');
}

/** The folder of its libraries, where they are there already. */
export function findVerapdf(): string | undefined {
  try {
    return readdirSync(folder()).some((name) => mark.test(name)) ? folder() : undefined;
  } catch {
    return undefined;
  }
}

/** Has Maven resolve it. @returns the folder @throws when Maven fails */
export async function resolveVerapdf(): Promise<string> {
  const draft = `${folder()}-${process.pid}`;
  const pom = path.join(projectRoot, 'test/support/pdf-check/pom.xml');
  mkdirSync(path.dirname(draft), { recursive: true });
  await promisify(execFile)('mvn', ['-q', '-B', '-f', pom, maven, `-DoutputDirectory=${draft}`], {
    timeout: 600_000,
    maxBuffer: 16 * 1_048_576,
  });
  rmSync(folder(), { recursive: true, force: true });
  renameSync(draft, folder());
  return folder();
}
