import * as fc from 'fast-check';
import { checkNames, checkText } from './check-text.js';

describe('checkText', () => {
  test.each([
    ['outer space', '  H.E. the Minister \n', 'H.E. the Minister'],
    ['characters that no database keeps', 'a\u0000b\ud800', 'ab\ufffd'],
    ['marks that turn the direction of a name', 'Minister \u202eevil\u2069', 'Minister evil'],
    ['nothing', '  ', null],
    ['no text', null, null],
  ])('FLR-43 takes out %s', (_, given, kept) => {
    expect(checkText(given, 200)).toEqual({ ok: true, value: kept });
  });
  test('FLR-43 counts characters, not code units', () => {
    expect(checkText('𝄞'.repeat(200), 200)).toMatchObject({ ok: true });
    expect(checkText('x'.repeat(201), 200)).toMatchObject({
      code: 'NOTE_TOO_LONG',
      rule: 'FLR-43',
      params: { most: 200 },
    });
  });
  test('FLR-43 whatever is given, what is kept can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = checkText(text, 1000);
        if (!kept.ok) throw new Error(kept.code);
        expect(kept.value === null || (kept.value.isWellFormed() && !kept.value.includes('\u0000'))).toBe(true);
      }),
    );
  });
});

describe('checkNames', () => {
  test('FLR-43 keeps the languages that say something', () => {
    expect(checkNames({ en: ' African Group ', fr: ' ' }, 200)).toEqual({ ok: true, value: { en: 'African Group' } });
    expect(checkNames({ fr: ' ' }, 200)).toEqual({ ok: true, value: null });
    expect(checkNames({ en: 'x', zh: '长'.repeat(201) }, 200)).toMatchObject({ code: 'NOTE_TOO_LONG', rule: 'FLR-43' });
  });
});
