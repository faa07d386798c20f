import { aLine, aProfile, aSlot, delegate, names, secretariat, slotId } from '../../../../test/builders/floor-facts.js';
import { amendSlot } from './amend-slot.js';
import type { AmendmentFacts } from './amend-slot.js';

const facts = (over: Partial<AmendmentFacts> = {}): AmendmentFacts => ({
  amendment: { cabinetRank: null, place: null },
  actor: delegate('c'),
  mode: 'HYBRID',
  profile: aProfile(),
  ...over,
});
const line = aLine('a', 'b', 'c');

describe('amendSlot', () => {
  test('FLR-12 with cabinet rank it goes before those without', () => {
    const amended = amendSlot(line, slotId('c'), facts({ amendment: { cabinetRank: true, place: null } }));
    expect(amended.ok && names(amended.value)).toEqual(['c', 'a', 'b']);
    expect(amended.ok && amended.value.map((slot) => slot.position)).toEqual([1, 2, 3]);
  });

  test('FLR-12 another place of speaking leaves the order as it is, also where it was changed by hand', () => {
    const byHand = [aSlot('o', { category: 'OBSERVER', position: 1 }), aSlot('c', { position: 2 })];
    const amended = amendSlot(byHand, slotId('c'), facts({ amendment: { cabinetRank: null, place: 'REMOTE' } }));
    expect(amended.ok && names(amended.value)).toEqual(['o', 'c']);
    expect(amended.ok && amended.value[1]).toMatchObject({ place: 'REMOTE' });
  });

  test.each([
    ['FLR-5', 'NOT_OWN_DELEGATION', facts({ actor: delegate('a') }), line],
    [
      'FLR-9',
      'ATTENDANCE_NOT_AVAILABLE',
      facts({ amendment: { cabinetRank: null, place: 'REMOTE' }, mode: 'IN_PERSON' }),
      line,
    ],
    ['FLR-15', 'SLOT_NOT_WAITING', facts({ actor: secretariat }), [aSlot('c', { state: 'SPOKEN' })]],
  ] as const)('%s %s', (rule, code, given, slots) => {
    expect(amendSlot(slots, slotId('c'), given)).toMatchObject({ ok: false, code, rule });
  });
});
