import { checkPassword } from './check-password.js';

const facts = {
  name: 'Delegate of Austria',
  email: 'delegate.austria@rostrum.example',
  isCommon: (password: string) => password === 'iloveyou1234',
};

test.each([
  ['ACC-20', 'eleven char', 'PASSWORD_TOO_SHORT'],
  ['ACC-20', '🕊️'.repeat(5), 'PASSWORD_TOO_SHORT'],
  ['ACC-20', 'x1y2z3'.repeat(34), 'PASSWORD_TOO_LONG'],
  ['ACC-21', 'ILoveYou1234', 'PASSWORD_TOO_COMMON'],
  ['ACC-21', 'aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
  ['ACC-21', '121212121212', 'PASSWORD_TOO_COMMON'],
  ['ACC-21', 'Delegate of Austria', 'PASSWORD_TOO_PERSONAL'],
  ['ACC-21', 'delegate.austria1', 'PASSWORD_TOO_PERSONAL'],
  ['ACC-21', 'DELEGATE.AUSTRIA@rostrum.example', 'PASSWORD_TOO_PERSONAL'],
])('%s %j is refused', (rule, password, code) => {
  expect(checkPassword(password, facts)).toMatchObject({ ok: false, code, rule });
});

test.each([
  'twelve chars',
  'correct horse battery staple',
  '密码可以用任何文字写成才好用',
  'Delegate of Austria likes long walks',
  'x1y2z3'.repeat(33),
])('ACC-20 %j is accepted', (password) => {
  expect(checkPassword(password, facts)).toMatchObject({ ok: true });
});
