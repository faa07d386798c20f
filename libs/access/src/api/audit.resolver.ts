import { Args, Query, Resolver } from '@nestjs/graphql';
import { Reader } from '#platform';
import { verifyAuditTrail } from '../app/audit-verification.js';
import type { AuditVerdict } from '../app/audit-verification.js';
import { AuditQueries } from '../db/audit.queries.js';
import type { AuditFilter, AuditRow } from '../db/audit.queries.js';
import { Requires } from './access-decision.decorator.js';
import { pageOf } from './page-of.js';

/** The audit trail. */
@Resolver()
export class AuditResolver {
  constructor(
    private readonly queries: AuditQueries,
    private readonly reader: Reader,
  ) {}

  @Query()
  @Requires('access.audit.read')
  auditTrail(
    @Args() { filter, ...page }: { filter?: AuditFilter | null; offset: number; limit: number },
  ): Promise<{ items: AuditRow[]; total: number }> {
    return this.queries.page(filter ?? {}, pageOf(page));
  }

  @Query()
  @Requires('access.audit.read')
  auditVerification(): Promise<AuditVerdict> {
    return verifyAuditTrail(this.reader);
  }
}
