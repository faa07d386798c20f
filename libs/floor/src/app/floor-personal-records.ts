import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** What meetings hold on people: what they said in public stays on record, who was connected does not. */
@Injectable()
export class FloorPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'floor.statements',
      columns: {
        speaker_slot: ['speaker'],
        slot_statement: ['text', 'attached_by_id'],
        meeting_record: ['actor_name', 'params'],
      },
      use: 'PUBLIC_RECORD',
      sensitive: false,
      keptDays: null,
      held: `SELECT text, attached_at AS at FROM slot_statement WHERE attached_by_id = $1 ORDER BY attached_at DESC`,
      erase: [],
    });
    this.personal.register({
      kind: 'floor.connections',
      columns: { conference_participant: ['identity', 'person_id', 'language'] },
      use: 'MANDATE',
      sensitive: false,
      keptDays: 30,
      held: `SELECT s.slug AS session, c.admitted_at AS at FROM conference_participant c
        JOIN meeting m ON m.id = c.meeting_id JOIN session s ON s.id = m.session_id
        WHERE c.person_id = $1 ORDER BY c.admitted_at DESC`,
      erase: [
        `WITH done AS (DELETE FROM conference_participant c USING meeting m
          WHERE m.id = c.meeting_id AND m.session_id = ANY($1::uuid[]) RETURNING c.person_id)
          SELECT person_id AS id FROM done`,
      ],
    });
  }
}
