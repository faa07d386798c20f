import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

const mine = `(t.person_id = $1 OR t.email = (SELECT email FROM person WHERE id = $1))`;

/** SDE-68 What side events hold on those who attend them. */
@Injectable()
export class AttendancePersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'sideEvents.attendance',
      columns: { side_event_attendee: ['person_id', 'name', 'email', 'organization', 'needs', 'language'] },
      use: 'CONSENT',
      sensitive: false,
      keptDays: 90,
      held: `SELECT s.slug AS session, t.name, t.email::text AS email, t.state, t.asked_at AS at
        FROM side_event_attendee t JOIN side_event e ON e.id = t.event_id JOIN session s ON s.id = e.session_id
        WHERE ${mine} ORDER BY t.asked_at DESC LIMIT 1000`,
      // How many came stays; who they were goes.
      erase: [
        `WITH done AS (UPDATE side_event_attendee t SET person_id = NULL, name = '–', email = t.id || '@removed.invalid',
            organization = '', needs = '' FROM side_event e
          WHERE e.id = t.event_id AND e.session_id = ANY($1::uuid[]) AND t.name <> '–' RETURNING t.id)
         SELECT id FROM done`,
      ],
    });
    this.personal.register({
      kind: 'sideEvents.gathering',
      columns: { side_event_guest: ['person_id', 'attendee_id', 'name', 'organization'] },
      use: 'CONSENT',
      sensitive: false,
      keptDays: 90,
      held: `SELECT s.slug AS session, t.part AS what, t.arrived_at AS at
        FROM side_event_guest t JOIN side_event e ON e.id = t.event_id JOIN session s ON s.id = e.session_id
        LEFT JOIN side_event_attendee a ON a.id = t.attendee_id
        WHERE t.person_id = $1 OR a.person_id = $1 ORDER BY t.arrived_at DESC LIMIT 1000`,
      erase: [
        `WITH done AS (DELETE FROM side_event_guest t USING side_event e
          WHERE e.id = t.event_id AND e.session_id = ANY($1::uuid[]) RETURNING t.id) SELECT id FROM done`,
      ],
    });
  }
}
