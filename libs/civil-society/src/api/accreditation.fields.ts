import type { Clock } from '#kernel';
import { grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import { conferenceRules } from '../app/accreditation-rules.js';
import type { AccreditationQueries, AccreditationRow } from '../db/accreditation.queries.js';
import type { OrganisationReading, OrganisationRow } from '../db/organisation-reading.queries.js';
import { decidedBy, routeOf } from '../domain/accreditation.js';
import type { AccreditingSession } from './accreditation.resolver.js';
import type { OwnSession } from './organisations.resolver.js';

/** Child fields of accreditation; access was decided where it was found. */
export const accreditationFields = (
  queries: AccreditationQueries,
  reading: OrganisationReading,
  ...[messages, clock]: [Messages, Clock]
): FieldResolverMap => {
  const today = (): string => clock.now().toISOString().slice(0, 10);
  const decidable = (row: AccreditationRow) => decidedBy({ ...row, objections: row.objections.length }, today());
  const own = async ({ id, organisation }: OwnSession, context: RequestContext) => {
    const all = await loader<string, AccreditationRow[]>(context, 'accreditation.of-organisation', async (ids) =>
      grouped(ids, await queries.ofOrganisations(ids), (row) => row.organisationId),
    ).load(organisation.id);
    return (all ?? []).find(({ sessionId }) => sessionId === id) ?? null;
  };

  return {
    Accreditation: {
      organisation: ({ organisationId }: AccreditationRow, _: unknown, context: RequestContext) =>
        loader<string, OrganisationRow>(context, 'organisations.by-id', async (ids) =>
          keyed(await reading.byIds(today(), ids), (row) => row.id),
        ).load(organisationId),
      sentence: (row: AccreditationRow, _: unknown, { language }: RequestContext) =>
        messages.text(`accreditation.sentence.${row.state}`, facts(row), language),
      next: (row: AccreditationRow, _: unknown, { language }: RequestContext) => {
        const of = decidable(row);
        const step = of.ok ? `${row.route}_${of.value}` : of.code;
        const key = `accreditation.next.${row.state === 'ACCORDED' ? 'ACCORDED' : step}`;
        return messages.has(key, language) ? messages.text(key, facts(row), language) : null;
      },
    },
    AccreditationRecord: {
      accreditation: (row: AccreditationRow) => row,
      decidableBy: (row: AccreditationRow) => {
        const of = decidable(row);
        return of.ok ? of.value : null;
      },
    },
    SessionAccreditation: {
      citation: ({ rules }: AccreditingSession, _: unknown, { language }: RequestContext) =>
        messages.text(`instrument.${rules.instrument}`, { paragraph: rules.paragraph }, language),
      confirmed: ({ rules }: AccreditingSession) => rules.confirmed,
      lists: ({ id }: AccreditingSession) => queries.lists(id),
      applications: async ({ id }: AccreditingSession) =>
        (await queries.ofSession(id)).filter(({ state }) => state !== 'ASKED' && state !== 'WITHDRAWN'),
    },
    OrganisationSession: {
      accreditation: (session: OwnSession, _: unknown, context: RequestContext) => own(session, context),
      accreditationRoute: async (session: OwnSession, _: unknown, context: RequestContext) => {
        if (!conferenceRules(session.bodies[0] ?? '') || session.endsOn < today()) return null;
        if (session.organisation.state !== 'LISTED' || session.state === 'ADMITTED') return null;
        return (await own(session, context)) ? null : routeOf(session.organisation.kind, session.standing);
      },
    },
  };
};

function facts({ route, listNumber, symbol, objectionsUntil, decidedBy: by, opensOn }: AccreditationRow) {
  return { route, number: listNumber ?? 0, symbol: symbol ?? '', until: objectionsUntil ?? '', by: by ?? '', opensOn };
}
