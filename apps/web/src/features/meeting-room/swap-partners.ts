import type { MeetingFloor } from '../floor/meeting-feed.js';
import { waitingSlots } from '../floor/speaking-order.js';
import type { Slot } from '../floor/speaking-order.js';

/** With whom a waiting slot can change places: those of its list and kind, who has offered it, whom it was offered to. */
export function swapPartners(floor: Pick<MeetingFloor, 'lists'>, slot: Slot) {
  const list = floor.lists.find(({ id }) => id === slot.listId) ?? null;
  const partners = waitingSlots(list).filter((other) => other.id !== slot.id && other.kind === slot.kind);
  return {
    partners,
    offers: partners.filter((other) => other.swapOfferedTo === slot.id),
    offeredTo: partners.find((other) => other.id === slot.swapOfferedTo),
  };
}
