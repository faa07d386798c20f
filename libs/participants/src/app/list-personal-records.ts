import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** Issued lists of participants are documents of their session and stay on record. */
@Injectable()
export class ListPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'participants.list',
      columns: { participant_list: ['content'] },
      use: 'PUBLIC_RECORD',
      sensitive: false,
      keptDays: null,
      held: `SELECT DISTINCT s.slug AS session FROM participant_list l JOIN session s ON s.id = l.session_id
        JOIN registration r ON r.session_id = s.id AND r.state = 'APPROVED' WHERE r.person_id = $1 ORDER BY 1`,
      erase: [],
    });
  }
}
