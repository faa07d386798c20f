import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '#platform';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import type { OrganisationRow, OrganisationSessionRow } from '../db/organisation-reading.queries.js';
import type { OrganisationRight } from '../domain/organisation-kinds.js';
import { rightOf, rightsOf } from '../domain/rights-of.js';
import type { DerivedRight, RightsRule } from '../domain/rights-of.js';

const rules = JSON.parse(
  readFileSync(join(projectRoot, 'libs/civil-society/data/rights.json'), 'utf8'),
) as readonly RightsRule[];

/** The table of rights; who may do what in which body, with sources. */
export function rightsRules(): readonly RightsRule[] {
  return rules;
}

/** CIV-1 What organizations may do, for whoever needs to know: in a body today, or in a session on its first day. */
@Injectable()
export class OrganisationRights {
  constructor(private readonly reading: OrganisationReading) {}

  /** In a body, by what the organization is today; without accreditation, which is for a session. */
  inBody({ kind, standing }: OrganisationRow, bodies: readonly string[]): DerivedRight[] {
    return rightsOf(rules, { kind, standing, accredited: false, bodies });
  }

  /** In a session, by its standing on the first day. */
  inSession({ kind }: Pick<OrganisationRow, 'kind'>, session: OrganisationSessionRow): DerivedRight[] {
    return rightsOf(rules, { kind, ...session });
  }

  /**
   * One right of one organization in a session, published or with its participation; null where either is unknown.
   * @param day today, `YYYY-MM-DD`
   */
  async rightIn(
    { organisationId, sessionId, day }: { organisationId: string; sessionId: string; day: string },
    right: OrganisationRight,
  ): Promise<DerivedRight | null> {
    const [[organisation], [session]] = await Promise.all([
      this.reading.byIds(day, [organisationId]),
      this.reading.sessionsOf(organisationId, '0001-01-01', sessionId),
    ]);
    return organisation && session ? rightOf(rules, { kind: organisation.kind, ...session }, right) : null;
  }
}
