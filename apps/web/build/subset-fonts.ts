import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const source = createRequire(import.meta.url).resolve(
  '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
);
const target = join(import.meta.dirname, '../src/generated/noto-sans-arabic.woff2');

/** First and last code points; `fonts.css` names the same ranges. */
const ranges = [
  [0x0600, 0x0671],
  [0x200c, 0x200f],
] as const;

/**
 * The letters and signs of the Arabic language in the weights that are used: 25 KB instead of 166. Letters of other
 * languages in Arabic script come from the whole file, which is fetched only where one of them stands.
 */
const text = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
);
const subset = await subsetFont(readFileSync(source), text.join(''), {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
});
mkdirSync(join(target, '..'), { recursive: true });
writeFileSync(target, subset);
