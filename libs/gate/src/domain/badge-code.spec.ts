import fc from 'fast-check';
import { contentOf, readCode, writeCode } from './badge-code.js';
import type { BadgeCode } from './badge-code.js';

const code: BadgeCode = {
  kind: 'FLOATING',
  key: 3,
  session: '0190a5b1-7c1e-7e3d-9a55-0123456789ab',
  id: '9d0c7a52-91f8-4f6e-8b1c-aa55cc33ee11',
};
const signature = Uint8Array.from({ length: 64 }, (_, index) => index * 3);

test('GAT-3 what is written is read again, in signs that every scanner and every QR code holds compactly', () => {
  const written = writeCode(contentOf(code), signature);
  expect(written).toMatch(/^RB1[0-9A-HJ-NP-X]{141}$/);
  expect(readCode(` ${written.toLowerCase()}\r\n`)).toMatchObject({ ...code, session: '0123456789ab', signature });
});

test('GAT-3 any bytes come back as they were', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.uint8Array({ minLength: 64, maxLength: 64 }),
      fc.integer({ min: 1, max: 255 }),
      (id, bytes, key) => {
        const content = contentOf({ ...code, id, key });
        const read = readCode(writeCode(content, bytes));
        expect([read?.id, read?.key, read?.signature, read?.signed]).toEqual([id, key, bytes, content]);
      },
    ),
  );
});

test.each([
  ['nothing', ''],
  ['another text', 'https://rostrum.example/badge'],
  ['one sign too few', writeCode(contentOf(code), signature).slice(0, -1)],
  ['a sign that is none', writeCode(contentOf(code), signature).replace(/.$/, 'Z')],
  ['bits where there are none', writeCode(contentOf(code), signature).replace(/.$/, '1')],
  ['another kind', writeCode(Uint8Array.from([9, ...contentOf(code).slice(1)]), signature)],
])('GAT-3 %s is no code of a badge', (_, text) => {
  expect(readCode(text)).toBeNull();
});
