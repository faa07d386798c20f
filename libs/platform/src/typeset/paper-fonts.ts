import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { coverageOf } from './font-coverage.js';
import type { Coverage } from './font-coverage.js';

const { resolve } = createRequire(import.meta.url);
const weights = ['400Regular', '700Bold'];
const families = ['noto-sans', 'noto-naskh-arabic', 'noto-sans-sc'];

/** Folders of the fonts that papers are set in: Latin, Greek and Cyrillic, Arabic, Chinese, in two weights. */
export const fontFolders: readonly string[] = families.flatMap((family) => {
  const folder = dirname(resolve(`@expo-google-fonts/${family}/package.json`));
  return weights.map((weight) => join(folder, weight));
});

let known: Promise<Coverage> | undefined;

/** Which characters these fonts have in both weights (their two weights have the same). */
export function paperCoverage(): Promise<Coverage> {
  known ??= readCoverage();
  return known;
}

async function readCoverage(): Promise<Coverage> {
  const regular = fontFolders.filter((folder) => folder.endsWith('400Regular'));
  const covers = await Promise.all(
    regular.map(async (folder) => {
      const file = (await readdir(folder)).find((name) => name.endsWith('.ttf')) ?? '';
      return coverageOf(await readFile(join(folder, file)));
    }),
  );
  return (codePoint) => covers.some((has) => has(codePoint));
}
