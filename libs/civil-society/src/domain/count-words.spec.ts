import fc from 'fast-check';
import { countedCases, declarationIn, shownCounts } from '../../../../test/builders/counted-texts.js';
import { countWords } from './count-words.js';

/** As word processors show Chinese: a sign is a word. */
const asShown = { charactersPerWord: 1, countsFootnotes: true };

describe('the Universal Declaration of Human Rights, against LibreOffice', () => {
  test.each(['ar', 'en', 'ru', 'es'])('CIV-50 %s is counted exactly alike', (language) => {
    expect(countWords({ text: declarationIn(language) }, asShown).words).toBe(shownCounts[language]);
  });

  test('CIV-50 fr differs by the marks that stand between spaces', () => {
    const text = declarationIn('fr');
    const alone = text.split(/\s+/u).filter((piece) => piece !== '' && !/[\p{L}\p{N}]/u.test(piece));
    expect(alone).toHaveLength(6);
    expect(countWords({ text }, asShown).words).toBe((shownCounts['fr'] ?? 0) - alone.length);
  });

  test('CIV-51 zh is counted exactly alike by signs, and by words it is as long as the English text', () => {
    const text = declarationIn('zh');
    expect(countWords({ text }, asShown).characters).toBe(shownCounts['zh']);
    const { words } = countWords({ text }, { charactersPerWord: 1.6, countsFootnotes: true });
    expect(words).toBe(1715);
    expect(Math.abs(words / (shownCounts['en'] ?? 0) - 1)).toBeLessThan(0.03);
  });
});

test.each(countedCases.map((one, index) => ({ ...one, theirs: shownCounts[`case-${index}`] ?? 0 })))(
  'CIV-50 CIV-51 $text',
  ({ text, ours, theirs, why }) => {
    expect(countWords({ text }, asShown).words).toBe(ours);
    // A difference from the word processor is one that is explained.
    expect(ours === theirs).toBe(why === undefined);
    expect(ours).toBeLessThanOrEqual(theirs);
  },
);

test('CIV-52 footnotes are part of the length where the session says so', () => {
  const text = { text: 'The Council decided.1', footnotes: ['Resolution 1996/31, paragraph 37.'] };
  expect(countWords(text, { charactersPerWord: 1.6, countsFootnotes: true }).words).toBe(7);
  expect(countWords(text, { charactersPerWord: 1.6, countsFootnotes: false }).words).toBe(3);
});

test('CIV-50 joining two texts with a space adds their words, and spaces count for nothing', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { separated: a } = countWords({ text: one }, asShown);
      const { separated: b } = countWords({ text: other }, asShown);
      expect(countWords({ text: `${one}\n\u00a0 ${other}` }, asShown).separated).toBe(a + b);
    }),
  );
});
