import { anonymous } from './actor.js';
import type { Actor, HeldRole } from './actor.js';
import { grantedPermissions } from './granted-permissions.js';
import { holds, holdsSomewhere, scopesOf } from './holds-permission.js';

const who = (...roles: Partial<HeldRole>[]): Actor => ({
  ...anonymous,
  personId: 'p' as Actor['personId'],
  roles: roles.map((role) => ({
    id: 'r',
    role: 'OBSERVER',
    scope: 'INSTALLATION',
    bodyId: null,
    sessionId: null,
    delegationId: null,
    language: null,
    ...role,
  })) as HeldRole[],
});

const cnd = { bodyId: 'cnd' } as Partial<HeldRole>;
const session = { bodyId: 'cnd', sessionId: 's64' } as Partial<HeldRole>;
const delegation = { bodyId: 'cnd', sessionId: 's64', delegationId: 'aut' } as Partial<HeldRole>;
const officer = who({ role: 'SECRETARIAT' });
const ofBody = who({ role: 'SECRETARIAT', scope: 'BODY', ...cnd });
const ofSession = who({ role: 'SECRETARIAT', scope: 'SESSION', ...session });
const delegate = who({ role: 'DELEGATE', scope: 'DELEGATION', ...delegation });
const ofOrganisation = { scope: 'ORGANISATION', organisationId: 'idpc' } as Partial<HeldRole>;
const representative = who({ role: 'REPRESENTATIVE', ...ofOrganisation });

const places = {
  installation: {},
  body: { bodyId: 'cnd' },
  otherBody: { bodyId: 'ccpcj' },
  session: { bodyId: 'cnd', sessionId: 's64' },
  otherSession: { bodyId: 'cnd', sessionId: 's65' },
  delegation: { bodyId: 'cnd', sessionId: 's64', delegationId: 'aut' },
  otherDelegation: { bodyId: 'cnd', sessionId: 's64', delegationId: 'jpn' },
};
type Place = keyof typeof places;

describe('ACC-2', () => {
  test.each<[string, Actor, Place[]]>([
    ['a role for the installation', officer, Object.keys(places) as Place[]],
    ['a role for a body', ofBody, ['body', 'session', 'otherSession', 'delegation', 'otherDelegation']],
    ['a role for a session', ofSession, ['session', 'delegation', 'otherDelegation']],
    ['a role for a delegation', delegate, ['delegation']],
    ['nobody', anonymous, []],
  ])('%s covers floor.request on what it extends to', (_, actor, covered) => {
    const held = (Object.keys(places) as Place[]).filter((place) => holds(actor, 'floor.request', places[place]));
    expect(held).toEqual(covered);
  });

  test('a permission that the role does not contain holds nowhere', () => {
    for (const place of Object.values(places)) expect(holds(delegate, 'floor.manage', place)).toBe(false);
    expect(holdsSomewhere(delegate, 'floor.manage')).toBe(false);
  });

  test('a role in an organization covers that organization and what is its own, wherever it stands', () => {
    const covers = (place: object): boolean => holds(representative, 'organisations.represent', place);
    expect(covers({ organisationId: 'idpc' })).toBe(true);
    expect(covers({ ...places.session, organisationId: 'idpc' })).toBe(true);
    expect(covers({ organisationId: 'vngoc' })).toBe(false);
    for (const place of Object.values(places)) expect(covers(place)).toBe(false);
    expect(
      holds(who({ ...ofOrganisation, role: 'REPRESENTATIVE', organisationId: null }), 'organisations.represent'),
    ).toBe(false);
    expect(holds(ofSession, 'organisations.manage', { organisationId: 'idpc' })).toBe(false);
    expect(scopesOf(representative, 'sideEvents.apply')).toMatchObject({ organisationIds: ['idpc'], sessionIds: [] });
  });

  test('a missing session is not the same as no session', () => {
    const broken = who({ role: 'SECRETARIAT', scope: 'SESSION' }, { role: 'SECRETARIAT', scope: 'BODY' });
    expect(holds(broken, 'floor.manage', {})).toBe(false);
    expect(holds(broken, 'floor.manage', { sessionId: null, bodyId: null })).toBe(false);
  });

  test('scopes for a query say where', () => {
    expect(scopesOf(officer, 'sessions.read.draft')).toMatchObject({ everywhere: true });
    expect(scopesOf(ofBody, 'sessions.read.draft')).toEqual({
      everywhere: false,
      bodyIds: ['cnd'],
      sessionIds: [],
      delegationIds: [],
      organisationIds: [],
    });
    expect(scopesOf(ofSession, 'sessions.read.draft')).toMatchObject({ everywhere: false, sessionIds: ['s64'] });
    expect(scopesOf(delegate, 'sessions.read.draft')).toMatchObject({ sessionIds: [], delegationIds: [] });
    expect(scopesOf(delegate, 'floor.request')).toMatchObject({ sessionIds: [], delegationIds: ['aut'] });
  });
});

describe('ACC-3', () => {
  test('a delegate attends and takes part in the session of the delegation, and acts for no other', () => {
    for (const permission of ['sessions.attend.informal', 'conference.participate'] as const) {
      expect(holds(delegate, permission, places.session)).toBe(true);
      expect(holds(delegate, permission, places.delegation)).toBe(true);
      expect(holds(delegate, permission, places.otherSession)).toBe(false);
      expect(holds(delegate, permission, places.otherDelegation)).toBe(false);
      expect(holds(delegate, permission, places.body)).toBe(false);
    }
    expect(scopesOf(delegate, 'sessions.attend.informal')).toMatchObject({ sessionIds: ['s64'] });
  });

  test('the interface is told both', () => {
    expect(grantedPermissions(delegate)).toEqual([
      { name: 'sessions.attend.informal', scope: 'DELEGATION', scopeId: 'aut' },
      { name: 'sessions.attend.informal', scope: 'SESSION', scopeId: 's64' },
      { name: 'floor.request', scope: 'DELEGATION', scopeId: 'aut' },
      { name: 'conference.participate', scope: 'DELEGATION', scopeId: 'aut' },
      { name: 'conference.participate', scope: 'SESSION', scopeId: 's64' },
      { name: 'registration.delegation', scope: 'DELEGATION', scopeId: 'aut' },
      { name: 'sideEvents.apply', scope: 'DELEGATION', scopeId: 'aut' },
    ]);
  });
});
