import { changePersonState } from './change-person-state.js';
import type { AccountFacts, PersonChange, PersonState } from './change-person-state.js';

const facts = (over: Partial<AccountFacts> = {}): AccountFacts => ({
  state: 'ACTIVE',
  hasPassword: true,
  own: false,
  lastAdministrator: false,
  ...over,
});

test.each<[PersonChange, PersonState, PersonState | null]>([
  ['accept invitation', 'INVITED', 'ACTIVE'],
  ['accept invitation', 'ACTIVE', 'ACTIVE'],
  ['accept invitation', 'SUSPENDED', null],
  ['repeat invitation', 'INVITED', 'INVITED'],
  ['repeat invitation', 'ACTIVE', null],
  ['repeat invitation', 'SUSPENDED', null],
  ['suspend', 'INVITED', 'SUSPENDED'],
  ['suspend', 'ACTIVE', 'SUSPENDED'],
  ['suspend', 'SUSPENDED', null],
  ['reinstate', 'INVITED', null],
  ['reinstate', 'ACTIVE', null],
  ['reinstate', 'SUSPENDED', 'ACTIVE'],
])('ACC-36 %s from %s gives %s', (change, state, next) => {
  const decision = changePersonState(change, facts({ state }));
  expect(decision).toMatchObject(next ? { ok: true, value: next } : { ok: false, code: 'PERSON_STATE_UNFIT' });
});

test.each([
  ['ACC-35', 'OWN_ACCOUNT', facts({ own: true })],
  ['ACC-34', 'LAST_ADMINISTRATOR', facts({ lastAdministrator: true })],
] as const)('%s suspending is refused: %s', (rule, code, given) => {
  expect(changePersonState('suspend', given)).toEqual({ ok: false, code, rule });
});

test('ACC-36 a suspended account that never had a password goes back to invited', () => {
  expect(changePersonState('reinstate', facts({ state: 'SUSPENDED', hasPassword: false }))).toMatchObject({
    value: 'INVITED',
  });
});
