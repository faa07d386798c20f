import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** Who wrote applications for side events, whom to ask, who speaks. */
@Injectable()
export class SideEventPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'sideEvents.applications',
      columns: {
        side_event: ['contact_name', 'contact_email', 'speakers', 'made_by'],
        side_event_cosponsor: ['answered_by'],
        side_event_call_version: ['made_by'],
        side_event_placement: ['placed_by'],
        side_event_proposal: ['asked_by'],
        side_event_issue: ['issued_by'],
      },
      use: 'MANDATE',
      sensitive: false,
      keptDays: 365,
      held: `SELECT s.slug AS session, e.title AS what, e.contact_name AS name, e.contact_email AS email, e.made_at AS at
        FROM side_event e JOIN session s ON s.id = e.session_id
        WHERE e.made_by = $1 OR e.contact_email = (SELECT email FROM person WHERE id = $1)
        ORDER BY e.made_at DESC LIMIT 1000`,
      // The programme stays, as a public document of the session; whom to ask and who wrote it go.
      erase: [
        `UPDATE side_event_cosponsor c SET answered_by = NULL FROM side_event e
         WHERE e.id = c.event_id AND e.session_id = ANY($1::uuid[])`,
        `WITH done AS (UPDATE side_event SET contact_name = '', contact_email = NULL, speakers = '[]', made_by = NULL
           WHERE session_id = ANY($1::uuid[]) AND (contact_email IS NOT NULL OR made_by IS NOT NULL) RETURNING id)
         SELECT id FROM done`,
      ],
    });
  }
}
