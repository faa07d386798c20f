import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const generated = join(import.meta.dirname, '../src/generated');
mkdirSync(generated, { recursive: true });

const weights = { wght: { min: 400, max: 700 } };

async function reduce(source: string, text: string, target: string): Promise<void> {
  const font = await subsetFont(readFileSync(source), text, { targetFormat: 'woff2', variationAxes: weights });
  writeFileSync(join(generated, target), font);
}

/**
 * Arabic: the letters and signs of the language, 25 KB instead of 166. Letters of other languages in Arabic script come
 * from the whole file, which is fetched only where one of them stands. `fonts.css` names the same ranges.
 */
const arabic = [
  [0x0600, 0x0671],
  [0x200c, 0x200f],
] as const;
await reduce(
  resolve('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'),
  arabic
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join(''),
  'noto-sans-arabic.woff2',
);

/**
 * The names of two languages in their own scripts stand on every page: a few letters, instead of two whole fonts for
 * readers of the other four. `fonts.css` names the same letters.
 */
for (const [script, name] of [
  ['arabic', 'العربية'],
  ['cyrillic', 'Русский'],
] as const) {
  const family = script === 'arabic' ? 'noto-sans-arabic' : 'noto-sans';
  await reduce(
    resolve(`@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`),
    name,
    `${script}-name.woff2`,
  );
}

/**
 * Chinese: its own name for the choice of languages, on machines without a Chinese font; and, for pages in Chinese on
 * such machines, the whole font in slices of which the browser fetches those that it needs.
 */
const slices = resolve('@fontsource-variable/noto-sans-sc/index.css');
const css = readFileSync(slices, 'utf8');
const ownName = '中文';

function covers(range: string, sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [first = 0, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return first <= point && point <= last;
  });
}

const faces = [...css.matchAll(/url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)].map(
  ([, file = '', range = '']) => ({
    file: join(dirname(slices), file),
    range,
  }),
);
for (const [index, sign] of [...ownName].entries()) {
  const face = faces.find(({ range }) => covers(range, sign));
  if (!face) throw new Error(`No slice has ${sign}`);
  await reduce(face.file, sign, `chinese-name-${index}.woff2`);
}
writeFileSync(
  join(generated, 'chinese.css'),
  css
    .replaceAll("'Noto Sans SC Variable'", "'Rostrum Chinese'")
    .replaceAll('url(./files/', 'url(@fontsource-variable/noto-sans-sc/files/'),
);
