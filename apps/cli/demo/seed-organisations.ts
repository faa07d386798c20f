import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DemonstrationRepresentative } from '#access';
import { ParticipationRepository, keyOf, organisationKinds } from '#civil-society';
import type { OrganisationKind } from '#civil-society';
import { newId, projectRoot } from '#platform';
import type { UnitOfWork } from '#platform';
import type { SeededSession } from './seed-sessions.js';

const organisations = z.array(
  z.object({
    slug: z.string(),
    kind: z.enum(organisationKinds),
    name: z.record(z.string(), z.string()),
    acronym: z.string().nullable(),
    country: z.string().nullable(),
    status: z.enum(['GENERAL', 'SPECIAL', 'ROSTER']).nullable(),
    since: z.iso.date().nullable(),
    website: z.url().nullable(),
    mailDomains: z.array(z.string()),
    themes: z.array(z.string()),
    confirmed: z.boolean(),
    source: z.string(),
  }),
);

/** Organizations that have an account to try them with, and the sessions in which they take part. */
const represented: Readonly<Record<string, readonly string[]>> = {
  'international-drug-policy-consortium': ['cnd-practice', 'cnd-64'],
  'world-federation-against-drugs': ['cnd-practice'],
  'world-health-organization': ['cnd-practice', 'cnd-64'],
};

const categories: Partial<Readonly<Record<OrganisationKind, string>>> = {
  NGO: 'NON_GOVERNMENTAL_ORGANIZATION',
  SPECIALIZED_AGENCY: 'SPECIALIZED_AGENCY',
};

/**
 * Fills the register with real organizations as they are publicly known. None has an address of record: nobody's
 * mailbox gets mail from a demonstration. Organizations that are there already stay as they are.
 * @returns those that get an account
 */
export async function seedDemonstrationOrganisations(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
  now: Date,
): Promise<DemonstrationRepresentative[]> {
  const read = organisations.parse(JSON.parse(readFileSync(join(projectRoot, 'apps/cli/demo/organisations.json'), 'utf8')));
  const { manager } = unitOfWork;
  for (const given of read) {
    const [made]: { id: string }[] = await manager.query(
      `INSERT INTO organisation (id, slug, kind, name, acronym, country, website, mail_domains, themes, confirmed, source,
         search_key)
       VALUES ($1, $2, $3, $4, $5, (SELECT iso3 FROM state WHERE iso3 = $6), $7, $8, $9, $10, $11, $12)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [
        newId(),
        given.slug,
        given.kind,
        JSON.stringify(given.name),
        given.acronym,
        given.country,
        given.website,
        given.mailDomains,
        given.themes,
        given.confirmed,
        given.source,
        keyOf(given),
      ],
    );
    if (made && given.status && given.since)
      await manager.query(
        `INSERT INTO consultative_status (id, organisation_id, status, held, source)
         VALUES ($1, $2, $3, daterange($4, NULL), $5)`,
        [newId(), made.id, given.status, given.since, given.source],
      );
  }
  const representatives: DemonstrationRepresentative[] = [];
  for (const [slug, slugs] of Object.entries(represented)) {
    const given = read.find((organisation) => organisation.slug === slug);
    const [row]: { id: string }[] = await manager.query('SELECT id FROM organisation WHERE slug = $1', [slug]);
    if (!given || !row) throw new Error(`${slug} is not in the register`);
    const delegations = [];
    for (const session of sessions.filter((seeded) => slugs.includes(seeded.slug)))
      delegations.push(await participates(unitOfWork, session, { organisationId: row.id, ...given, now }));
    representatives.push({
      organisationId: row.id,
      name: given.name['en'] ?? slug,
      slug: (given.acronym ?? slug).toLowerCase(),
      delegations,
    });
  }
  return representatives;
}

/** The delegation of an organization in a session; for real sessions marked as not confirmed. */
async function participates(
  unitOfWork: UnitOfWork,
  { sessionId, bodyId, slug }: SeededSession,
  { organisationId, kind, name, status, now }: {
    readonly organisationId: string;
    readonly kind: OrganisationKind;
    readonly name: Readonly<Record<string, string>>;
    readonly status: string | null;
    readonly now: Date;
  },
): Promise<{ bodyId: string; sessionId: string; delegationId: string }> {
  const repository = new ParticipationRepository(unitOfWork);
  const there = await repository.lock(organisationId, sessionId);
  if (there?.delegationId) return { bodyId, sessionId, delegationId: there.delegationId };
  const category = categories[kind] ?? 'NON_GOVERNMENTAL_ORGANIZATION';
  const delegationId = await repository.insertDelegation(sessionId, name, category);
  await unitOfWork.manager.query('UPDATE delegation SET confirmed = $2 WHERE id = $1', [
    delegationId,
    slug === 'cnd-practice',
  ]);
  const standing = (status ?? 'NONE') as 'SPECIAL' | 'NONE';
  await repository.admit({ organisationId, sessionId, delegationId, standing, at: now });
  return { bodyId, sessionId, delegationId };
}

/** The verified links of those who have an account, once the accounts are there. */
export async function seedDemonstrationLinks(
  unitOfWork: UnitOfWork,
  representatives: readonly DemonstrationRepresentative[],
  now: Date,
): Promise<void> {
  for (const { organisationId, slug } of representatives)
    await unitOfWork.manager.query(
      `INSERT INTO organisation_link (id, organisation_id, person_id, state, way, asked_at, decided_at)
       SELECT $1, $2, p.id, 'VERIFIED', 'SECRETARIAT', $3, $3 FROM person p
       WHERE p.email = $4 ON CONFLICT DO NOTHING`,
      [newId(), organisationId, now, `representative.${slug}@rostrum.example`],
    );
}
