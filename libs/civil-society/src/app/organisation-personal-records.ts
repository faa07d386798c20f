import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PersonalData } from '#access';

/** For which organizations someone acts, or said so. */
@Injectable()
export class OrganisationPersonalRecords implements OnModuleInit {
  constructor(private readonly personal: PersonalData) {}

  onModuleInit(): void {
    this.personal.register({
      kind: 'organisations.links',
      columns: { organisation_link: ['person_id', 'function', 'decided_by'] },
      use: 'MANDATE',
      sensitive: false,
      keptDays: null,
      held: `SELECT o.name AS organisation, l.state, l.function, l.asked_at AS at FROM organisation_link l
        JOIN organisation o ON o.id = l.organisation_id WHERE l.person_id = $1 ORDER BY l.asked_at DESC`,
      erase: [],
    });
  }
}
