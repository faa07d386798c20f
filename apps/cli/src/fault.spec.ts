import { Fault, sentenceFor } from './fault.js';

const full = /^The disk is full: free some space/u;

test.each([
  ['our own files', Object.assign(new Error('write failed'), { code: 'ENOSPC' })],
  ['a statement', Object.assign(new Error('could not extend'), { code: '53100' })],
  [
    'PostgreSQL while it starts',
    new Fault('PostgreSQL did not start: could not write lock file: No space left on device'),
  ],
])('a full disk is told in the same sentence, wherever it shows: %s', (_, error) => {
  expect(sentenceFor(error)).toMatch(full);
});

test('what the operator can mend is said as it is', () => {
  expect(sentenceFor(new Fault('Port 8000 is taken.'))).toBe('Port 8000 is taken.');
});

test('what nobody expected is called that', () => {
  expect(sentenceFor(new TypeError('x is undefined'))).toContain('unexpected: x is undefined');
  expect(sentenceFor('odd')).toContain('odd');
});
