import { storedText } from './stored-text.js';

test.each([
  ['outer space', ' Plenary \n', 'Plenary'],
  ['what no database keeps', 'a\u0000b\ud800', 'ab\ufffd'],
  ['marks that turn the direction', 'Minister \u202eevil\u202c \u2067x\u2069', 'Minister evil x'],
])('takes out %s', (_, given, kept) => {
  expect(storedText(given)).toBe(kept);
});

test('keeps the marks that Arabic text needs, and joined characters', () => {
  expect(storedText('الوثيقة E/CN.7\u200e 👩\u200d⚖️')).toBe('الوثيقة E/CN.7\u200e 👩\u200d⚖️');
});
