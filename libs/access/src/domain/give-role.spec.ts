import { anonymous } from './actor.js';
import type { Actor, HeldRole } from './actor.js';
import { giveRole } from './give-role.js';
import type { GivenRole } from './give-role.js';
import { roleScopes, roles } from './permissions.js';

const place = { bodyId: 'cnd', sessionId: 's64', delegationId: 'aut' };
const giver = (role: HeldRole['role'], scope: HeldRole['scope'] = 'INSTALLATION', at = {}): Actor => ({
  ...anonymous,
  roles: [
    { id: 'r', role, scope, bodyId: null, sessionId: null, delegationId: null, language: null, ...at },
  ] as HeldRole[],
});
const given = (over: Partial<GivenRole>): GivenRole => ({
  role: 'DELEGATE',
  scope: 'DELEGATION',
  place,
  language: null,
  ...over,
});

test.each(roles)('ACC-32 %s has at least one scope, and not all', (role) => {
  const language = role === 'INTERPRETER' ? 'fr' : null;
  const fitting = roleScopes.filter((scope) => giveRole(giver('ADMINISTRATOR'), given({ role, scope, language })).ok);
  expect(fitting.length).toBeGreaterThan(0);
  expect(fitting.length).toBeLessThan(4);
});

test.each([
  ['ACC-31', 'a delegate', giver('DELEGATE', 'DELEGATION', place), given({}), 'ROLE_BEYOND_OWN'],
  ['ACC-31', 'a Chair', giver('CHAIR', 'SESSION', place), given({}), 'ROLE_BEYOND_OWN'],
  [
    'ACC-31',
    'secretariat of another session',
    giver('SECRETARIAT', 'SESSION', { ...place, sessionId: 's65' }),
    given({}),
    'ROLE_BEYOND_OWN',
  ],
  [
    'ACC-31',
    'secretariat, to an administrator',
    giver('SECRETARIAT'),
    given({ role: 'ADMINISTRATOR', scope: 'INSTALLATION', place: {} }),
    'ROLE_BEYOND_OWN',
  ],
  [
    'ACC-32',
    'an interpreter without language',
    giver('ADMINISTRATOR'),
    given({ role: 'INTERPRETER', scope: 'SESSION' }),
    'ROLE_LANGUAGE_UNFIT',
  ],
  ['ACC-32', 'a delegate with language', giver('ADMINISTRATOR'), given({ language: 'fr' }), 'ROLE_LANGUAGE_UNFIT'],
  ['ACC-32', 'a delegate of a body', giver('ADMINISTRATOR'), given({ scope: 'BODY' }), 'ROLE_SCOPE_UNFIT'],
] as const)('%s %s is refused', (rule, _, actor, role, code) => {
  expect(giveRole(actor, role)).toEqual({ ok: false, code, rule });
});

test.each([
  ['secretariat of the session', giver('SECRETARIAT', 'SESSION', { ...place, delegationId: null })],
  ['secretariat of the body', giver('SECRETARIAT', 'BODY', { bodyId: 'cnd' })],
  ['secretariat', giver('SECRETARIAT')],
  ['an administrator', giver('ADMINISTRATOR')],
])('ACC-31 %s gives a role in a delegation', (_, actor) => {
  expect(giveRole(actor, given({}))).toMatchObject({ ok: true });
});
