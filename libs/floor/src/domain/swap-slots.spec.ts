import { aLine, aProfile, aSlot, delegate, names, secretariat, slotId } from '../../../../test/builders/floor-facts.js';
import type { FloorActor } from './floor-actor.js';
import type { SpeakerSlot } from './speaker-slot.js';
import { swapSlots } from './swap-slots.js';

const swap = (slots: readonly SpeakerSlot[], actor: FloorActor, one: string, other: string) =>
  swapSlots(slots, { actor, slotId: slotId(one), withSlotId: slotId(other) }, aProfile());
const line = aLine('a', 'b', 'c');
const offered = line.map((slot) => (slot.id === slotId('c') ? { ...slot, swapOfferedTo: slotId('a') } : slot));
const mixed = [aSlot('a', { category: 'GROUP_CHAIR' }), aSlot('b', { position: 2, swapOfferedTo: slotId('a') })];

describe('swapSlots', () => {
  test('FLR-14 the secretariat exchanges two at once, and they hold their places', () => {
    const swapped = swap(line, secretariat, 'a', 'c');
    if (!swapped.ok || !swapped.value.done) throw new Error('not done');
    expect(names([...swapped.value.order])).toEqual(['c', 'b', 'a']);
    expect(swapped.value.order.map((slot) => [slot.position, slot.held])).toEqual([
      [1, 'SWAPPED'],
      [2, null],
      [3, 'SWAPPED'],
    ]);
  });

  test('FLR-14 the first of two delegations only offers', () => {
    expect(swap(line, delegate('a'), 'a', 'c')).toMatchObject({
      value: { done: false, offer: { id: 'a', swapOfferedTo: 'c', position: 1 } },
    });
  });

  test('FLR-14 when the other has offered the same, they change places', () => {
    const swapped = swap(offered, delegate('a'), 'a', 'c');
    expect(swapped.ok && swapped.value.done && names([...swapped.value.order])).toEqual(['c', 'b', 'a']);
    expect(swapped.ok && swapped.value.done && swapped.value.order.every((slot) => slot.swapOfferedTo === null)).toBe(
      true,
    );
  });

  test('FLR-14 an offer to somebody else is not an agreement', () => {
    expect(swap(offered, delegate('b'), 'b', 'c')).toMatchObject({ value: { done: false } });
  });

  test.each<[string, string, readonly SpeakerSlot[], FloorActor, string, string, string]>([
    ['FLR-14', 'with itself', line, secretariat, 'a', 'a', 'SWAP_SAME_SLOT'],
    ['FLR-5', 'of places that are not its own', line, delegate('b'), 'a', 'c', 'NOT_OWN_DELEGATION'],
    ['FLR-14', 'across lists', [...aLine('a'), aSlot('b', { listId: null })], secretariat, 'a', 'b', 'SWAP_OTHER_LIST'],
    [
      'FLR-14',
      'with one who has spoken',
      [...aLine('a'), aSlot('b', { state: 'SPOKEN' })],
      secretariat,
      'a',
      'b',
      'SLOT_NOT_WAITING',
    ],
    ['FLR-14', 'of delegations across precedence', mixed, delegate('a'), 'a', 'b', 'SWAP_ACROSS_PRECEDENCE'],
    ['FLR-41', 'with a slot that is not there', line, secretariat, 'a', 'z', 'SLOT_NOT_FOUND'],
  ])('%s refuses a swap %s', (rule, _, slots, actor, one, other, code) => {
    expect(swap(slots, actor, one, other)).toMatchObject({ ok: false, code, rule });
  });

  test('FLR-14 the secretariat may cross precedence', () => {
    expect(swap(mixed, secretariat, 'a', 'b')).toMatchObject({ value: { done: true } });
  });
});
