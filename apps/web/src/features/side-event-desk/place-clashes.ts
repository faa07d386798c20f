import type { BoardSideEventFragment, SideEventBoardQuery } from '../../generated/graphql.js';

export type DeskBoard = NonNullable<SideEventBoardQuery['sideEventBoard']>;
export type BoardSlot = DeskBoard['call']['slots'][number];
export type BoardRoom = DeskBoard['call']['rooms'][number];

/** A room in a slot; without a room among the events online. */
export interface Place {
  readonly slotId: string;
  readonly roomId: string | null;
}

/** What stands in the way of an event at a place; `other` is the event it clashes with. */
export type PlaceClash =
  | { readonly kind: 'TAKEN' | 'ORGANISER' | 'SPEAKER'; readonly other: BoardSideEventFragment }
  | { readonly kind: 'TOO_SMALL'; readonly seats: number; readonly needed: number }
  | { readonly kind: 'LACKS'; readonly equipment: readonly string[] }
  | { readonly kind: 'MEETING' | 'PLENARY' | 'NOT_HYBRID' | 'NEEDS_ROOM' | 'NEEDS_NO_ROOM' | 'ONLINE_FULL' };

export const placeKey = ({ slotId, roomId }: Place): string => `${slotId} ${roomId ?? 'online'}`;

/** The events at a place. */
export function eventsAt(board: DeskBoard, place: Place): readonly BoardSideEventFragment[] {
  return board.events.filter(({ placement }) => placement && placeKey(placement) === placeKey(place));
}

/**
 * SDE-2, SDE-42, SDE-43 What an event would clash with at a place, told while it is moved. The server decides by the same
 * rules again before anything is published.
 */
export function clashesAt(board: DeskBoard, event: BoardSideEventFragment, place: Place): readonly PlaceClash[] {
  const others = board.events.filter(({ id, placement }) => id !== event.id && placement?.slotId === place.slotId);
  return [
    ...inTheWay(board, event, place),
    ...(place.roomId === null ? online(board, event, others) : inRoom(board, event, place.roomId)),
    ...others.flatMap((other): readonly PlaceClash[] => {
      if (place.roomId !== null && other.placement?.roomId === place.roomId) return [{ kind: 'TAKEN', other }];
      return elsewhere(event, other);
    }),
  ];
}

function inTheWay({ hindrances }: DeskBoard, event: BoardSideEventFragment, place: Place): readonly PlaceClash[] {
  const there = hindrances.filter(({ slotId }) => slotId === place.slotId);
  if (there.some(({ roomId }) => roomId === null)) return [{ kind: 'PLENARY' }];
  const taken = place.roomId !== null && there.some(({ roomId }) => roomId === place.roomId);
  return taken && event.mode !== 'ONLINE' ? [{ kind: 'MEETING' }] : [];
}

function online(
  { call }: DeskBoard,
  event: BoardSideEventFragment,
  others: readonly BoardSideEventFragment[],
): readonly PlaceClash[] {
  if (event.mode !== 'ONLINE') return [{ kind: 'NEEDS_ROOM' }];
  const count = others.filter(({ placement }) => placement?.roomId === null).length;
  return count >= call.onlineAtOnce ? [{ kind: 'ONLINE_FULL' }] : [];
}

function inRoom({ call }: DeskBoard, event: BoardSideEventFragment, roomId: string): readonly PlaceClash[] {
  if (event.mode === 'ONLINE') return [{ kind: 'NEEDS_NO_ROOM' }];
  const room = call.rooms.find((one) => one.roomId === roomId);
  if (!room) return [];
  const lacks = event.equipment.filter((key) => !room.equipment.includes(key));
  return [
    ...(room.seats < event.seats ? [{ kind: 'TOO_SMALL', seats: room.seats, needed: event.seats } as const] : []),
    ...(lacks.length > 0 ? [{ kind: 'LACKS', equipment: lacks } as const] : []),
    ...(event.mode === 'HYBRID' && !room.hybrid ? [{ kind: 'NOT_HYBRID' } as const] : []),
  ];
}

/** Whoever is at both: the organizer first, as the plainer reason. */
function elsewhere(event: BoardSideEventFragment, other: BoardSideEventFragment): readonly PlaceClash[] {
  const shared = event.people.filter((person) => other.people.includes(person));
  if (shared.length === 0) return [];
  return [{ kind: shared.some((person) => person.startsWith('organiser ')) ? 'ORGANISER' : 'SPEAKER', other }];
}
