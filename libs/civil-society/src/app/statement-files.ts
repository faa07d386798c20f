import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FilePurposes } from '#platform';
import { StatementQueries } from '../db/statement.queries.js';

/** Documents of word processors that a text is read from. */
export const statementDraftPurpose = 'statement-draft';
/** Papers of issued statements. */
export const issuedStatementPurpose = 'issued-statement';

/** CIV-61 What is issued everybody reads; what a text was read from nobody else sees, and it goes after a day. */
@Injectable()
export class StatementFiles implements OnModuleInit {
  constructor(
    private readonly purposes: FilePurposes,
    private readonly queries: StatementQueries,
  ) {}

  onModuleInit(): void {
    this.purposes.register(statementDraftPurpose, {
      recorded: false,
      kinds: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      mayRead: () => Promise.resolve([]),
      inUse: () => Promise.resolve([]),
    });
    this.purposes.register(issuedStatementPurpose, {
      recorded: false,
      kinds: ['application/pdf'],
      mayRead: (_, ids) => this.queries.papers(ids),
      inUse: (ids) => this.queries.papers(ids),
    });
  }
}
