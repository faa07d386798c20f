import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** Who was named to speak for an organization; what was said stays with the record of the meeting. */
@Injectable()
export class SpeakingPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'speaking.requests',
      columns: { speaking_request: ['speaker', 'received_by'] },
      use: 'MANDATE',
      sensitive: false,
      keptDays: 365,
      held: `SELECT s.slug AS session, q.speaker AS name, q.received_at AS at
        FROM speaking_request q JOIN session s ON s.id = q.session_id
        LEFT JOIN registration r ON r.id = q.registration_id
        WHERE r.person_id = $1 OR q.received_by = $1 ORDER BY q.received_at DESC`,
      erase: [
        `UPDATE speaking_request SET speaker = NULL, received_by = NULL
         WHERE session_id = ANY($1::uuid[]) AND (speaker IS NOT NULL OR received_by IS NOT NULL) RETURNING id`,
      ],
    });
  }
}
