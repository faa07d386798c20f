import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { holds } from '#access';
import type { Actor } from '#access';
import { FilePurposes } from '#platform';
import { BadgePrintQueries } from '../db/badge-print.queries.js';

/** What logos on badges are uploaded for. */
export const logoPurpose = 'badge-logo';

/** PAR-20 Logos are seen by those who design the badges of a session that uses them. */
@Injectable()
export class LogoFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: BadgePrintQueries,
  ) {}

  onModuleInit(): void {
    this.purposes.register(logoPurpose, {
      kinds: ['image/png', 'image/jpeg'],
      recorded: false,
      mayRead: async (actor, ids) =>
        (await this.queries.logos(ids))
          .filter((place) => holds(actor as Actor, 'registration.manage', place))
          .map(({ fileId }) => fileId),
      inUse: async (ids) => (await this.queries.logos(ids)).map(({ fileId }) => fileId),
    });
  }
}
