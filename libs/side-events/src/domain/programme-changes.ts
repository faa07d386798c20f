import type { StoredPlacement } from './side-event-rows.js';

export interface PublishedPlace {
  readonly eventId: string;
  readonly slotId: string;
  readonly roomId: string | null;
  readonly cancelled: boolean;
}

export interface ProgrammeChange {
  readonly kind: 'ADDED' | 'MOVED' | 'CANCELLED' | 'RESTORED';
  readonly eventId: string;
}

/** SDE-47 What an issue of the programme changes. */
export function programmeChanges(
  published: readonly PublishedPlace[],
  placements: readonly StoredPlacement[],
): ProgrammeChange[] {
  const before = new Map(published.map((place) => [place.eventId, place]));
  const now = new Set(placements.map(({ eventId }) => eventId));
  const changes = placements.flatMap(({ eventId, slotId, roomId }): ProgrammeChange[] => {
    const was = before.get(eventId);
    if (!was) return [{ kind: 'ADDED', eventId }];
    if (was.cancelled) return [{ kind: 'RESTORED', eventId }];
    return was.slotId === slotId && was.roomId === roomId ? [] : [{ kind: 'MOVED', eventId }];
  });
  const cancelled = published.filter(({ eventId, cancelled: gone }) => !gone && !now.has(eventId));
  return [...changes, ...cancelled.map(({ eventId }) => ({ kind: 'CANCELLED', eventId }) as const)];
}
