import * as fc from 'fast-check';
import { aLine, aProfile, aSlot, names, slotId } from '../../../../test/builders/floor-facts.js';
import { moveSlot, releaseSlot } from './move-slot.js';

const line = aLine('a', 'b', 'c');
const move = (slot: string, position: number, reason: string | null = 'a minister has to leave') =>
  moveSlot(line, { slotId: slotId(slot), position, reason });

describe('moveSlot', () => {
  test('FLR-13 moves to the place that was named and holds it, with its reason', () => {
    const moved = move('c', 1);
    expect(moved.ok && names(moved.value)).toEqual(['c', 'a', 'b']);
    expect(moved.ok && moved.value[0]).toMatchObject({
      held: 'MOVED',
      movedReason: 'a minister has to leave',
      position: 1,
    });
  });

  test.each([
    ['without a reason', 'a', 2, ' ', 'REASON_REQUIRED', 'FLR-13'],
    ['to place 0', 'a', 0, 'x', 'POSITION_OUT_OF_RANGE', 'FLR-13'],
    ['past the end', 'a', 4, 'x', 'POSITION_OUT_OF_RANGE', 'FLR-13'],
    ['to half a place', 'a', 1.5, 'x', 'POSITION_OUT_OF_RANGE', 'FLR-13'],
    ['of a slot that is not there', 'z', 1, 'x', 'SLOT_NOT_FOUND', 'FLR-41'],
  ])('FLR-13 FLR-41 refuses a move %s', (_, slot, position, reason, code, rule) => {
    expect(move(slot, position, reason)).toMatchObject({ ok: false, code, rule });
  });

  test('FLR-13 only the waiting are moved', () => {
    const slots = [...line, aSlot('d', { state: 'SPOKEN', position: null })];
    expect(moveSlot(slots, { slotId: slotId('d'), position: 1, reason: 'x' })).toMatchObject({
      code: 'SLOT_NOT_WAITING',
    });
  });

  test('FLR-13 any move keeps everyone, without gaps, the others in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(), (size, which, where) => {
        const many = aLine(...Array.from({ length: size }, (_, index) => `s${index}`));
        const chosen = many[which % size]?.id ?? slotId('');
        const moved = moveSlot(many, { slotId: chosen, position: (where % size) + 1, reason: 'x' });
        if (!moved.ok) throw new Error(moved.code);
        expect(moved.value.map((slot) => slot.position)).toEqual(many.map((_, index) => index + 1));
        expect(moved.value[where % size]?.id).toBe(chosen);
        const others = (all: typeof many) => names(all).filter((name) => name !== chosen);
        expect(others(moved.value)).toEqual(others(many));
      }),
    );
  });

  test('FLR-13 released, it goes where the rule has it', () => {
    const moved = move('c', 1);
    if (!moved.ok) throw new Error(moved.code);
    const released = releaseSlot(moved.value, slotId('c'), aProfile());
    expect(released.ok && names(released.value)).toEqual(['a', 'b', 'c']);
    expect(releaseSlot(line, slotId('a'), aProfile())).toMatchObject({ code: 'SLOT_NOT_MOVED', rule: 'FLR-13' });
  });
});
