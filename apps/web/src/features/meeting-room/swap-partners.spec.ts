import { expect, test } from '@jest/globals';
import type { Slot } from '../floor/speaking-order.js';
import { swapPartners } from './swap-partners.js';

const slot = (id: string, position: number, over: Partial<Slot> = {}): Slot =>
  ({ id, position, listId: 'list', kind: 'STATEMENT', state: 'WAITING', swapOfferedTo: null, ...over }) as Slot;
const floor = (...slots: Slot[]) =>
  ({ lists: [{ id: 'list', slots }] }) as unknown as Parameters<typeof swapPartners>[0];
const ids = (slots: readonly Slot[]) => slots.map(({ id }) => id);

test('places are changed with those who wait on the same list for the same thing, in speaking order', () => {
  const own = slot('own', 2);
  const found = swapPartners(
    floor(
      slot('c', 3),
      own,
      slot('a', 1),
      slot('spoken', 0, { state: 'SPOKEN' }),
      slot('reply', 4, { kind: 'RIGHT_OF_REPLY' }),
    ),
    own,
  );
  expect(ids(found.partners)).toEqual(['a', 'c']);
});

test('an offer that was received and one that was made are told apart', () => {
  const own = slot('own', 1, { swapOfferedTo: 'b' });
  const found = swapPartners(
    floor(own, slot('b', 2), slot('c', 3, { swapOfferedTo: 'own' }), slot('d', 4, { swapOfferedTo: 'b' })),
    own,
  );
  expect(ids(found.offers)).toEqual(['c']);
  expect(found.offeredTo?.id).toBe('b');
});

test('a slot without a list has nobody to change with', () => {
  const own = slot('own', 1, { listId: null });
  expect(swapPartners(floor(slot('a', 1)), own).partners).toEqual([]);
});
