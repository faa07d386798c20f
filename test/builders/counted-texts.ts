import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';

/** Texts whose words a word processor has counted; see docs/word-counts.md. */
const folder = join(projectRoot, 'test/data/word-counts');
const readJson = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;

/** What the word processor shows, by `ar`, `zh`, … and `case-0`, `case-1`, … */
export const shownCounts = readJson<{ readonly counts: Readonly<Record<string, number>> }>('reference.json').counts;

/** Short texts with what is counted here, and why where it differs. */
export const countedCases =
  readJson<readonly { readonly text: string; readonly ours: number; readonly why?: string }[]>('cases.json');

/** The Universal Declaration of Human Rights. */
export function declarationIn(language: string): string {
  return readFileSync(join(folder, `declaration-${language}.txt`), 'utf8');
}
