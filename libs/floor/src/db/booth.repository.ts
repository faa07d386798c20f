import { Injectable } from '@nestjs/common';
import type { Language, MeetingId, PersonId } from '#kernel';
import { UnitOfWork } from '#platform';
import { silentBooth } from '../domain/booth.js';
import type { BoothState } from '../domain/booth.js';

/** Interpretation booths, for commands. */
@Injectable()
export class BoothRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The booth, locked until the command is over; it comes into being with the first command.
   * @returns null when the meeting does not exist or its session has no such interpretation
   */
  async lock(meetingId: MeetingId, language: Language): Promise<BoothState | null> {
    const { manager } = this.unitOfWork;
    const interpreted: unknown[] = await manager.query(
      `SELECT FROM meeting m JOIN session s ON s.id = m.session_id WHERE m.id = $1 AND $2 = ANY(s.interpretation)`,
      [meetingId, language],
    );
    if (interpreted.length === 0) return null;
    await manager.query('INSERT INTO booth (meeting_id, language) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      meetingId,
      language,
    ]);
    const [row]: BoothState[] = await manager.query(
      `SELECT on_air_id AS "onAir", hand_over_to_id AS "handOverTo" FROM booth
       WHERE meeting_id = $1 AND language = $2 FOR UPDATE`,
      [meetingId, language],
    );
    return row ?? silentBooth;
  }

  /** True when the interpreter is on microphone in another booth of the meeting. */
  async onAirElsewhere(meetingId: MeetingId, language: Language, personId: PersonId): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      'SELECT FROM booth WHERE meeting_id = $1 AND language <> $2 AND on_air_id = $3',
      [meetingId, language, personId],
    );
    return rows.length > 0;
  }

  async save(meetingId: MeetingId, language: Language, { onAir, handOverTo }: BoothState): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE booth SET on_air_id = $3, hand_over_to_id = $4 WHERE meeting_id = $1 AND language = $2',
      [meetingId, language, onAir, handOverTo],
    );
  }
}
