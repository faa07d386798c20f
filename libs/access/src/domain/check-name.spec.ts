import { checkName } from './check-name.js';

const email = 'chair@rostrum.example';

test.each([
  ['', 'NAME_UNFIT'],
  ['   ', 'NAME_UNFIT'],
  ['x'.repeat(201), 'NAME_UNFIT'],
  ['Chair\u0000', 'NAME_UNFIT'],
  ['Chair\nBcc: all', 'NAME_UNFIT'],
  ['Chair \u202Erotartsinimda', 'NAME_UNFIT'],
  ['Chair\u200F', 'NAME_UNFIT'],
  ['Chair\uD800', 'NAME_UNFIT'],
])('ACC-37 the name %j is refused', (name, code) => {
  expect(checkName({ name, email })).toEqual({ ok: false, code, rule: 'ACC-37' });
});

test.each([
  '',
  'chair',
  'chair@',
  '@rostrum.example',
  'chair@localhost',
  'a b@rostrum.example',
  'chair@rostrum.example\r\nBcc: all@rostrum.example',
  'chair@rostrum.example,all@rostrum.example',
  '<chair@rostrum.example>',
  `${'x'.repeat(65)}@rostrum.example`,
  `chair@${'x'.repeat(250)}.example`,
])('ACC-37 the address %j is refused', (address) => {
  expect(checkName({ name: 'Chair', email: address })).toEqual({ ok: false, code: 'ADDRESS_UNFIT', rule: 'ACC-37' });
});

test.each([
  ['  Chair   of the  Commission ', 'Chair of the Commission'],
  ['E\u0301milie', '\u00C9milie'],
  ['مندوب النمسا', 'مندوب النمسا'],
  ["D'Artagnan-O’Neill Jr.", "D'Artagnan-O’Neill Jr."],
  ['<b>Chair</b>', '<b>Chair</b>'],
])('ACC-37 the name %j is kept as %j', (name, kept) => {
  expect(checkName({ name, email: ` ${email} ` })).toEqual({ ok: true, value: { name: kept, email } });
});
