import { parse } from 'graphql';
import { keepableDocument, keepableVariables } from './keepable-text.js';

test.each([
  ['text of every script', { a: ['Émilie', '李', 'محمد', '\u{1F54A}', '\u200F', '\n'] }, true],
  ['NUL', { a: { b: ['x', 'a\u0000b'] } }, false],
  ['NUL in the name of a field', { 'a\u0000': 1 }, false],
  ['half a surrogate pair', { a: '\uD83D' }, false],
  ['no text', { a: 1, b: null, c: [true], d: undefined }, true],
  ['no variables', undefined, true],
])('%s', (_, variables, keepable) => {
  expect(keepableVariables(variables)).toBe(keepable);
});

test.each([
  ['{ a(b: "c") }', true],
  ['{ a(b: "\\u0000") }', false],
  ['{ a(b: { c: ["x", "\\u0000"] }) }', false],
])('%s', (text, keepable) => {
  expect(keepableDocument(parse(text))).toBe(keepable);
});
