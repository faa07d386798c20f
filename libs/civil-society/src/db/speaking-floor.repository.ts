import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';

export interface FoundList {
  readonly id: string;
  readonly takesRequests: boolean;
  /** Seconds by category. */
  readonly timeLimits: Readonly<Record<string, number>>;
}

/** Where offers of places to speak meet lists of speakers, inside a unit of work. */
@Injectable()
export class SpeakingFloorRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The unfinished list of an item in a meeting. */
  async listFor(meetingId: string, itemId: string): Promise<FoundList | null> {
    const rows: FoundList[] = await this.unitOfWork.manager.query(
      `SELECT id, state IN ('OPEN', 'REOPENED') AS "takesRequests", time_limits AS "timeLimits" FROM speakers_list
       WHERE meeting_id = $1 AND item_id = $2 AND state <> 'FINISHED'`,
      [meetingId, itemId],
    );
    return rows[0] ?? null;
  }

  /** Offers for which a list has been opened. */
  async offersOfList(listId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `SELECT o.id FROM speaking_offer o JOIN speakers_list l ON l.meeting_id = o.meeting_id AND l.item_id = o.item_id
       WHERE l.id = $1 AND o.allotted_in > 0 ORDER BY o.id`,
      [listId],
    );
    return rows.map(({ id }) => id);
  }
}
