import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** Credentials name representatives; they stay with the records of the conference. */
@Injectable()
export class CredentialsPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'credentials.papers',
      columns: { credentials: ['file_id', 'submitted_by', 'examined_by'] },
      use: 'PUBLIC_RECORD',
      sensitive: false,
      keptDays: null,
      held: `SELECT s.slug AS session, c.issued_on AS at FROM credentials c JOIN delegation d ON d.id = c.delegation_id
        JOIN session s ON s.id = d.session_id WHERE c.submitted_by = $1 ORDER BY c.received_at DESC`,
      erase: [],
    });
  }
}
