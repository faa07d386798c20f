import { loadBody } from '#bodies';
import type { BodiesQueries, BodyRow } from '#bodies';
import type { Clock } from '#kernel';
import { keyed, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import { OrganisationRights, rightsRules } from '../app/organisation-rights.js';
import { freeMail } from '../app/free-mail.js';
import type { LinkRow, OrganisationReading, OrganisationRow } from '../db/organisation-reading.queries.js';
import { waysOpen } from '../domain/link-life.js';
import { speaksByDomain } from '../domain/mail-domain.js';
import { isHeld } from '../domain/rights-of.js';
import type { DerivedRight } from '../domain/rights-of.js';
import type { OwnSession } from './organisations.resolver.js';

/** Bodies of which an organization is told what it may do: those that meet in sessions of their own. */
const told: readonly BodyRow['kind'][] = ['FUNCTIONAL_COMMISSION', 'CONFERENCE'];

/** Child fields of organizations; access was decided where they were found. */
export const organisationsFields = (
  reading: OrganisationReading,
  rights: OrganisationRights,
  ...[bodies, messages, clock]: [BodiesQueries, Messages, Clock]
): FieldResolverMap => {
  const today = (): string => clock.now().toISOString().slice(0, 10);
  const organisation = (context: RequestContext, id: string): Promise<OrganisationRow | null> =>
    loader<string, OrganisationRow>(context, 'organisations.by-id', async (ids) =>
      keyed(await reading.byIds(today(), ids), (row) => row.id),
    ).load(id);

  return {
    Organisation: {
      rights: async (row: OrganisationRow, _: unknown, context: RequestContext) => {
        const slugs = new Set(rightsRules().flatMap((rule) => rule.bodies));
        const all = await loader<'all', BodyRow[]>(
          context,
          'organisations.bodies',
          async () => new Map([['all', await bodies.all()]]),
        ).load('all');
        return (all ?? [])
          .filter(({ slug, kind }) => slugs.has(slug) && told.includes(kind))
          .map(({ id, slug }) => ({ bodyId: id, rights: rights.inBody(row, [slug]) }));
      },
    },
    BodyRights: {
      body: ({ bodyId }: { readonly bodyId: string }, _: unknown, context: RequestContext) =>
        loadBody(context, bodies, bodyId),
    },
    DerivedRight: {
      sentence: ({ right, answer, words, days }: DerivedRight, _: unknown, { language }: RequestContext) =>
        messages.text(`right.${right}.${answer}`, { words: words ?? 0, days: days ?? 0 }, language),
      citation: ({ rule }: DerivedRight, _: unknown, { language }: RequestContext) =>
        rule && messages.text(`instrument.${rule.instrument}`, { paragraph: rule.paragraph }, language),
      confirmed: ({ rule }: DerivedRight) => rule?.confirmed ?? true,
    },
    OrganisationLink: {
      organisation: ({ organisationId }: LinkRow, _: unknown, context: RequestContext) =>
        organisation(context, organisationId),
      waysOpen: async (link: LinkRow, _: unknown, context: RequestContext) => {
        const of = link.state === 'ASKED' ? await organisation(context, link.organisationId) : null;
        if (!of) return [];
        return waysOpen({
          addressProven: link.addressProven,
          closedByOthers: link.closedByOthers,
          speaksByDomain: speaksByDomain(link.email, of.mailDomains, freeMail),
          registered: of.state === 'LISTED',
          addressOfRecord: of.email !== null,
          representatives: link.representatives,
        });
      },
    },
    OrganisationSession: {
      rights: (session: OwnSession) => rights.inSession(session.organisation, session),
      open: (session: OwnSession) =>
        session.state === null &&
        session.endsOn >= today() &&
        rights.inSession(session.organisation, session).some((right) => right.right === 'ATTEND' && isHeld(right)),
    },
  };
};
