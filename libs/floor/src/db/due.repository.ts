import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MeetingId, SpeakersListId } from '#kernel';

/** A floor that ends by itself, and when. */
export interface DueFloor {
  readonly meetingId: MeetingId;
  readonly closesAt: Date;
}

/** What will happen by itself, read from the database alone: a process that starts anew forgets nothing. */
@Injectable()
export class DueRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Floors that end before an instant, also those that should have ended before. */
  floors(before: Date): Promise<DueFloor[]> {
    return this.dataSource.query(
      `SELECT meeting_id AS "meetingId", closes_at AS "closesAt" FROM speaker_slot WHERE closes_at < $1 ORDER BY closes_at`,
      [before],
    );
  }

  /** Lists whose opening or closing time has come. */
  async lists(now: Date): Promise<SpeakersListId[]> {
    const rows: { id: SpeakersListId }[] = await this.dataSource.query(
      `SELECT id FROM speakers_list
       WHERE (state = 'PLANNED' AND opens_at <= $1) OR (state = 'OPEN' AND closes_at <= $1)`,
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
