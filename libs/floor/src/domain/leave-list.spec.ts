import { aLine, aProfile, aSlot, delegate, names, secretariat, slotId } from '../../../../test/builders/floor-facts.js';
import { markAbsent } from './mark-absent.js';
import { reinstateSlot } from './reinstate-slot.js';
import { slotStates, slotTransitions } from './speaker-slot.js';
import { withdrawSlot } from './withdraw-slot.js';

const line = aLine('a', 'b', 'c');

describe('withdrawSlot', () => {
  test.each([
    ['the delegation itself', delegate('a')],
    ['the secretariat', secretariat],
  ])('FLR-15 by %s', (_, actor) => {
    expect(withdrawSlot(aSlot('a'), actor)).toMatchObject({ value: { state: 'WITHDRAWN', position: null } });
  });
  test('FLR-5 not by another delegation', () => {
    expect(withdrawSlot(aSlot('a'), delegate('b'))).toMatchObject({ code: 'NOT_OWN_DELEGATION', rule: 'FLR-5' });
  });
  test.each(slotStates)('FLR-15 in state %s it depends on whether the slot waits', (state) => {
    const withdrawn = withdrawSlot(aSlot('a', { state }), secretariat);
    expect(withdrawn.ok).toBe(slotTransitions[state].includes('WITHDRAWN'));
    if (!withdrawn.ok) expect(withdrawn).toMatchObject({ code: 'SLOT_NOT_WAITING', rule: 'FLR-15', params: { state } });
  });
});

describe('markAbsent', () => {
  test('FLR-16 the first time to the end', () => {
    const first = markAbsent(line, slotId('a'), aProfile());
    expect(first).toMatchObject({
      value: { struck: false, absent: { state: 'WAITING', timesAbsent: 1, position: 3 } },
    });
    expect(first.ok && names([...first.value.order])).toEqual(['b', 'c', 'a']);
  });
  test('FLR-16 the second time struck off', () => {
    const slots = [aSlot('a', { timesAbsent: 1 }), ...aLine('x', 'b').slice(1)];
    const second = markAbsent(slots, slotId('a'), aProfile());
    expect(second).toMatchObject({ value: { struck: true, absent: { state: 'ABSENT', position: null } } });
    expect(second.ok && second.value.order.map((slot) => slot.position)).toEqual([1]);
  });
  test('FLR-16 struck off at once where the profile says so', () => {
    const struck = markAbsent(line, slotId('a'), aProfile({ absentWhenCalled: 'STRUCK' }));
    expect(struck).toMatchObject({ value: { struck: true } });
  });
  test('FLR-16 only one who waits can be called in vain', () => {
    expect(markAbsent([aSlot('a', { state: 'SPOKEN' })], slotId('a'), aProfile())).toMatchObject({
      code: 'SLOT_NOT_WAITING',
      rule: 'FLR-16',
    });
  });
});

describe('reinstateSlot', () => {
  const gone = (state: 'ABSENT' | 'WITHDRAWN') => [...line, aSlot('d', { state, position: null, timesAbsent: 2 })];

  test.each(['ABSENT', 'WITHDRAWN'] as const)('FLR-17 %s comes back at the end, also on a closed list', (state) => {
    const back = reinstateSlot(gone(state), slotId('d'), 'CLOSED');
    expect(back.ok && names(back.value)).toEqual(['a', 'b', 'c', 'd']);
    expect(back.ok && back.value[3]).toMatchObject({ state: 'WAITING', position: 4, timesAbsent: 0 });
  });
  test.each([
    ['FLR-17', 'LIST_STATE', 'on a finished list', gone('ABSENT'), 'd', 'FINISHED'],
    ['FLR-17', 'SLOT_NOT_STRUCK', 'of one who waits', line, 'a', 'OPEN'],
    [
      'FLR-6',
      'ALREADY_INSCRIBED',
      'beside a new request',
      [...gone('WITHDRAWN'), aSlot('e', { delegationId: aSlot('d').delegationId })],
      'd',
      'OPEN',
    ],
    ['FLR-41', 'SLOT_NOT_FOUND', 'of nobody', line, 'z', 'OPEN'],
  ] as const)('%s %s: refuses a return %s', (rule, code, _, slots, id, list) => {
    expect(reinstateSlot(slots, slotId(id), list)).toMatchObject({ ok: false, code, rule });
  });
});
