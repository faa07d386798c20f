import type { Place, PlaceableEvent, PlacementProblem, PlacementRoom } from './placement-problem.js';

/** A room in a slot, or one of the lines for events online in it. */
export interface Cell extends Place {
  readonly slot: number;
  /** Cells of one group are alike: the room's number, or the number of rooms for all lines online. */
  readonly group: number;
}

/** The cells of a problem, and those that suit each event by size, equipment and time, the preferred slots first. */
export class PlacementCells {
  readonly cells: readonly Cell[];
  readonly suiting: readonly (readonly number[])[];

  constructor(readonly problem: PlacementProblem) {
    const { slots, rooms, onlineAtOnce } = problem;
    this.cells = slots.flatMap((slotId, slot) => [
      ...rooms.map((room, group) => ({ slotId, slot, group, roomId: room.id })),
      ...Array.from({ length: onlineAtOnce }, () => ({ slotId, slot, group: rooms.length, roomId: null })),
    ]);
    this.suiting = problem.events.map((event) => this.suitingFor(event));
  }

  /** How many events a group takes in a slot. */
  room(group: number): number {
    return group === this.problem.rooms.length ? this.problem.onlineAtOnce : 1;
  }

  private suitingFor(event: PlaceableEvent): readonly number[] {
    const rooms = this.problem.rooms.map((room) => suits(event, room));
    const open = this.cells.flatMap(({ slotId, group, roomId }, index) => {
      const fits =
        roomId === null ? event.mode === 'ONLINE' : rooms[group] && isFree(this.problem.rooms[group], slotId);
      return fits && (this.problem.anySlot || event.preferences.includes(slotId)) ? [index] : [];
    });
    const choice = (cell: number): number => {
      const place = event.preferences.indexOf(this.cells[cell]?.slotId ?? '');
      return place < 0 ? event.preferences.length : place;
    };
    // Of the rooms of a slot the smallest that is large enough, so that the large ones are left for those who need them.
    const size = (cell: number): number => this.problem.rooms[this.cells[cell]?.group ?? 0]?.seats ?? 0;
    return open.toSorted((a, b) => choice(a) - choice(b) || size(a) - size(b) || a - b);
  }
}

/** SDE-42 */
export function suits(event: PlaceableEvent, room: PlacementRoom): boolean {
  return (
    event.mode !== 'ONLINE' &&
    room.seats >= event.seats &&
    (event.mode !== 'HYBRID' || room.hybrid) &&
    event.equipment.every((key) => room.equipment.includes(key))
  );
}

function isFree(room: PlacementRoom | undefined, slotId: string): boolean {
  return room !== undefined && !room.taken.includes(slotId);
}
