import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Outbox } from '#platform';
import { AttendanceRepository } from '../db/attendance.repository.js';
import type { LockedEvent } from '../db/attendance.repository.js';
import { waysOf } from '../domain/attendance.js';
import { givePlaces } from '../domain/give-places.js';

/** Gives free places to those who wait; inside a unit of work that holds the event. */
@Injectable()
export class Places {
  constructor(
    private readonly attendees: AttendanceRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * SDE-63, SDE-64 Whoever waited and has a place now is written to.
   * @param newcomer who joined the line just now and is told by the caller
   * @returns those who got a place
   */
  async give(event: LockedEvent, newcomer: string | null = null): Promise<readonly string[]> {
    if (event.cancelled || this.clock.now() >= event.endsAt) return [];
    const given: string[] = [];
    for (const way of waysOf(event.heldAs)) {
      const capacity = way === 'HALL' ? smaller(event.hallCapacity, event.roomSeats) : event.onlineCapacity;
      const placed = givePlaces({ ...(await this.attendees.line(event.id, way)), capacity });
      if (placed.length > 0) await this.attendees.place(placed, this.clock.now());
      given.push(...placed);
    }
    for (const attendeeId of given) {
      if (attendeeId !== newcomer) await this.outbox.add('sideEvents.attendeeMail', { attendeeId, kind: 'PROMOTED' });
    }
    return given;
  }
}

/** The smaller of two limits, either of which there may be none of. */
function smaller(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
