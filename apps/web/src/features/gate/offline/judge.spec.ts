import { expect, test } from '@jest/globals';
import { judgeEntry } from './judge.js';
import type { LocalEntering, LocalFloating, LocalGate, LocalPerson } from './judge.js';

const gate: LocalGate = { id: 'g', categories: [], hallOnly: false, floating: false, capacity: null, closed: false };
const person: LocalPerson = {
  badgeId: 'b',
  registrationId: 'me',
  state: 'VALID',
  familyName: 'Austria',
  givenName: 'Delegate 1',
  category: 'MEMBER_STATE',
  delegationId: 'd',
  hall: true,
  days: [],
};
const free: LocalFloating = { id: 'f1', delegationId: 'd', number: 1, holderId: null, heldSince: null };
const held: LocalFloating = { ...free, holderId: 'other', heldSince: '2021-04-12T08:00:00Z' };
interface Over extends Partial<Omit<LocalEntering, 'gate' | 'person'>> {
  readonly gate?: Partial<LocalGate>;
  readonly person?: Partial<LocalPerson>;
}
const judged = (over: Over) =>
  judgeEntry({
    insideSince: undefined,
    inside: 0,
    floating: [],
    day: '2021-04-12',
    carried: undefined,
    handOver: false,
    ...over,
    gate: { ...gate, ...over.gate },
    person: { ...person, ...over.person },
  });

test.each<[string, Over, string]>([
  ['GAT-5 a suspended badge', { person: { state: 'SUSPENDED' } }, 'BADGE_SUSPENDED'],
  ['GAT-5 a badge that has ended', { person: { state: 'WITHDRAWN' } }, 'BADGE_ENDED'],
  ['GAT-6 a closed gate', { gate: { closed: true } }, 'GATE_CLOSED'],
  ['GAT-6 another category', { gate: { categories: ['MEDIA'] } }, 'GATE_CATEGORY'],
  ['GAT-6 somebody from a distance', { gate: { hallOnly: true }, person: { hall: false } }, 'NOT_FOR_THE_HALL'],
  ['GAT-6 another day', { person: { days: ['2021-04-13'] } }, 'NOT_ON_THIS_DAY'],
  ['GAT-7 who is inside', { insideSince: '2021-04-12T07:00:00Z' }, 'ALREADY_INSIDE'],
  ['GAT-8 one too many', { gate: { capacity: 3 }, inside: 3 }, 'ROOM_FULL'],
  ['GAT-9 a delegation whose badge is taken', { gate: { floating: true }, floating: [held] }, 'FLOATING_TAKEN'],
  ['GAT-9 a badge of others', { gate: { floating: true }, floating: [free], carried: 'x' }, 'FLOATING_OF_OTHERS'],
])('without the network the phone refuses %s', (_, over, code) => {
  expect(judged(over)).toMatchObject({ ok: false, code });
});

test('without the network the phone lets in as the server would', () => {
  expect(judged({})).toEqual({ ok: true, floating: undefined, displaced: undefined });
  expect(judged({ gate: { floating: true }, floating: [held, { ...free, id: 'f2' }] })).toMatchObject({
    ok: true,
    floating: { id: 'f2' },
  });
  expect(judged({ gate: { floating: true, capacity: 1 }, inside: 1, floating: [held], handOver: true })).toMatchObject({
    ok: true,
    floating: { id: 'f1' },
    displaced: 'other',
  });
});
