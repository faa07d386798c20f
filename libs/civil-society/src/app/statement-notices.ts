import { Injectable } from '@nestjs/common';
import { Notices } from '#access';
import type { Actor } from '#access';
import type { TranslatedText } from '#kernel';
import { StatementRepository } from '../db/statement.repository.js';

export interface StatementNotice {
  readonly kind: 'statementReturned' | 'statementIssued' | 'statementAsked';
  /** Whose representatives are told. */
  readonly organisationId: string;
  readonly organisation: TranslatedText;
  readonly title: string;
  readonly symbol?: string;
}

/** Tells those who act for an organization what became of its statement. Whoever did it is not told. */
@Injectable()
export class StatementNotices {
  constructor(
    private readonly repository: StatementRepository,
    private readonly notices: Notices,
  ) {}

  async give(actor: Actor, { kind, organisationId, organisation, title, symbol = '' }: StatementNotice): Promise<void> {
    const readers = await this.repository.representatives([organisationId]);
    await this.notices.give(
      readers
        .filter(({ personId }) => personId !== actor.personId)
        .map(({ personId }) => ({
          personId,
          message: `notice.${kind}`,
          params: { organisation, title, symbol },
          link: `/me/statements/${organisationId}`,
        })),
    );
  }
}
