import { drawable } from './font-coverage.js';
import { paperCoverage } from './paper-fonts.js';

test('the fonts have the letters of the six languages, with the accents of names', async () => {
  const covers = await paperCoverage();
  for (const text of [
    'قائمة المشاركين، ٢٠٢١',
    '与会者名单（暂定）',
    'Щёлоков',
    'Łukasz Müller-Ñúñez',
    'Nguyễn Thị',
    'Türkiye',
  ])
    expect(drawable(text, covers)).toBe(text);
});

test('every other sign becomes the sign for that, one for one', async () => {
  const covers = await paperCoverage();
  expect(drawable('a😀b', covers)).toBe('a\uFFFDb');
  expect(drawable('a\u0000\u0007\uFEFF\uE000b', covers)).toBe('a\uFFFD\uFFFD\uFFFD\uFFFDb');
  expect(drawable('line\nfeed', covers)).toBe('line\nfeed');
});

test('composed and decomposed accents are drawn alike', async () => {
  expect(drawable('e\u0301', await paperCoverage())).toBe('\u00E9');
});
