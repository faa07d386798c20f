import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** What gates hold on people: when somebody came and went. */
@Injectable()
export class GatePersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'gate.passages',
      columns: {
        gate_scan: ['registration_id', 'handed_over_by', 'by_person', 'override', 'settled_note'],
        gate_presence: ['registration_id'],
      },
      use: 'SECURITY',
      sensitive: false,
      keptDays: 90,
      held: `SELECT s.slug AS session, g.direction AS what, g.scanned_at AS at FROM gate_scan g
        JOIN registration r ON r.id = g.registration_id JOIN session s ON s.id = g.session_id
        WHERE (r.person_id = $1 OR r.email = (SELECT email FROM person WHERE id = $1)) ORDER BY g.scanned_at DESC LIMIT 1000`,
      // How many came and went stays; who they were goes.
      erase: [
        `DELETE FROM gate_presence p USING gate g WHERE g.id = p.gate_id AND g.session_id = ANY($1::uuid[])`,
        `WITH done AS (UPDATE gate_scan SET registration_id = NULL, handed_over_by = NULL, by_person = NULL,
            override = NULL, settled_note = NULL
          WHERE session_id = ANY($1::uuid[]) AND (registration_id IS NOT NULL OR by_person IS NOT NULL)
          RETURNING id) SELECT id FROM done`,
      ],
    });
  }
}
