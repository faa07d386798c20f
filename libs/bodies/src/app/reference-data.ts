import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { newId, projectRoot } from '#platform';
import type { UnitOfWork } from '#platform';
import { checkMembership } from '../domain/membership-term.js';
import { bodyFile, isToBeChecked, membershipFile, profileFile, stateFile } from './reference-file.js';

export interface ReferenceData {
  readonly states: z.infer<typeof stateFile>;
  readonly profiles: z.infer<typeof profileFile>;
  readonly bodies: z.infer<typeof bodyFile>;
  readonly memberships: z.infer<typeof membershipFile>;
}

/** Rows that the import wrote; all zero when everything was there already. */
export interface ReferenceImport {
  readonly states: number;
  readonly profiles: number;
  readonly bodies: number;
  readonly memberships: number;
}

/** All faults of the reference data at once, one sentence each. */
export class ReferenceDataFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The reference data have ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ReferenceDataFault';
  }
}

export const referenceFolder: string = join(projectRoot, 'libs/bodies/data');

/**
 * BOD-6 Reads and checks the files of a folder.
 * @throws ReferenceDataFault naming every fault: wrong forms, unknown States, bodies before their parents, too many
 * members for the seats, terms of one State that overlap
 */
export function readReferenceData(folder: string = referenceFolder): ReferenceData {
  const faults: string[] = [];
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> | null => {
    const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (parsed.success) return parsed.data;
    faults.push(...parsed.error.issues.map((issue) => `${name}: ${issue.path.join('.')}: ${issue.message}`));
    return null;
  };
  const states = read('states.json', stateFile);
  const profiles = read('rules-profiles.json', profileFile);
  const bodies = read('bodies.json', bodyFile);
  const cnd = read('cnd-members.json', membershipFile);
  const ccpcj = read('ccpcj-members.json', membershipFile);
  if (!states || !profiles || !bodies || !cnd || !ccpcj) throw new ReferenceDataFault(faults);
  const data = { states, profiles, bodies, memberships: [...cnd, ...ccpcj] };
  faults.push(...findFaults(data));
  if (faults.length > 0) throw new ReferenceDataFault(faults);
  return data;
}

function findFaults({ states, profiles, bodies, memberships }: ReferenceData): string[] {
  const faults: string[] = [];
  const known = new Set(states.map(({ iso3 }) => iso3));
  const seen = new Set<string>();
  for (const body of bodies) {
    if (seen.has(body.slug)) faults.push(`bodies.json: ${body.slug} stands twice`);
    if (body.parent && !seen.has(body.parent))
      faults.push(`BOD-5: ${body.slug} stands before its parent ${body.parent}`);
    if (!profiles.some(({ id }) => id === body.rulesProfile))
      faults.push(`bodies.json: ${body.slug} has the unknown rules profile ${body.rulesProfile}`);
    const seats = body.seats.reduce((sum, each) => sum + each.seats, 0);
    if (body.seats.length > 0 && body.memberCount && seats !== body.memberCount)
      faults.push(`BOD-4: ${body.slug} has ${seats} seats for ${body.memberCount} members`);
    seen.add(body.slug);
    const terms = memberships
      .filter((each) => each.body === body.slug)
      .map((each) => ({ state: each.iso3, group: each.groupForElections, from: each.from, to: each.to ?? null }));
    for (const day of body.seats.length > 0 ? new Set(terms.map(({ from }) => from)) : []) {
      const checked = checkMembership(terms, body.seats, day);
      if (!checked.ok) faults.push(`${checked.rule}: ${body.slug} on ${day}: ${JSON.stringify(checked.params)}`);
    }
  }
  for (const each of memberships) {
    if (!known.has(each.iso3)) faults.push(`membership of ${each.iso3}: no such State`);
    if (!seen.has(each.body)) faults.push(`membership of ${each.iso3}: no such body as ${each.body}`);
  }
  return faults;
}

/**
 * Brings States, rules profiles, bodies and memberships of the files into the database. Can be repeated: what is there
 * already stays as it is, what changed in the files is changed, and terms that someone has altered since are left alone.
 * @throws ReferenceDataFault before anything is written
 */
export async function importReferenceData(
  unitOfWork: UnitOfWork,
  data: ReferenceData = readReferenceData(),
): Promise<ReferenceImport> {
  return unitOfWork.run(async () => {
    const write = async (sql: string, rows: readonly object[]): Promise<number> => {
      const written: unknown[] = await unitOfWork.manager.query(sql, [JSON.stringify(rows)]);
      return written.length;
    };
    const states = await write(writeStates, data.states);
    const profiles = await write(
      writeProfiles,
      data.profiles.map((profile) => ({ id: profile.id, title: profile.title, profile })),
    );
    let bodies = 0;
    for (const [index, body] of data.bodies.entries()) {
      bodies += await write(writeBody, [{ ...body, id: newId(), position: index + 1 }]);
    }
    await write(
      writeSeats,
      data.bodies.flatMap(({ slug, seats }) => seats.map((each, index) => ({ ...each, slug, position: index + 1 }))),
    );
    const memberships = await write(
      writeMemberships,
      data.memberships.map((each) => ({ ...each, id: newId(), confirmed: !isToBeChecked(each.toCheck) })),
    );
    return { states, profiles, bodies, memberships };
  });
}

const writeStates = `
  INSERT INTO state AS s (iso3, iso2, m49, kind, name, earlier_names, group_for_elections, group_for_meetings)
  SELECT iso3, iso2, m49, kind, names, "earlierNames", "groupForElections", "groupForMeetings"
  FROM jsonb_to_recordset($1::jsonb) AS r (iso3 text, iso2 text, m49 text, kind text, names jsonb, "earlierNames" jsonb,
    "groupForElections" text, "groupForMeetings" text)
  ON CONFLICT (iso3) DO UPDATE SET iso2 = excluded.iso2, m49 = excluded.m49, kind = excluded.kind, name = excluded.name,
    earlier_names = excluded.earlier_names, group_for_elections = excluded.group_for_elections,
    group_for_meetings = excluded.group_for_meetings
  WHERE s IS DISTINCT FROM excluded
  RETURNING 1`;

const writeProfiles = `
  INSERT INTO rules_profile AS p (id, title, profile)
  SELECT id, title, profile FROM jsonb_to_recordset($1::jsonb) AS r (id text, title jsonb, profile jsonb)
  ON CONFLICT (id) DO UPDATE SET title = excluded.title, profile = excluded.profile
  WHERE p IS DISTINCT FROM excluded
  RETURNING 1`;

/** One at a time: a body refers to its parent, which must be there. */
const writeBody = `
  INSERT INTO body AS b
    (id, slug, name, abbreviation, kind, symbol_root, parent_id, rules_profile_id, term_years, position)
  SELECT r.id, r.slug, r.names, r.abbreviations, r.kind, r."symbolRoot", p.id, r."rulesProfile", r."termYears", r.position
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, slug text, names jsonb, abbreviations jsonb, kind text,
    "symbolRoot" text, parent text, "rulesProfile" text, "termYears" int, position int)
  LEFT JOIN body p ON p.slug = r.parent
  ON CONFLICT (slug) DO UPDATE SET name = excluded.name, abbreviation = excluded.abbreviation, kind = excluded.kind,
    symbol_root = excluded.symbol_root, parent_id = excluded.parent_id, rules_profile_id = excluded.rules_profile_id,
    term_years = excluded.term_years, position = excluded.position
  WHERE (b.name, b.abbreviation, b.kind, b.symbol_root, b.parent_id, b.rules_profile_id, b.term_years, b.position)
    IS DISTINCT FROM (excluded.name, excluded.abbreviation, excluded.kind, excluded.symbol_root, excluded.parent_id,
      excluded.rules_profile_id, excluded.term_years, excluded.position)
  RETURNING 1`;

const writeSeats = `
  INSERT INTO regional_seats AS s (body_id, position, regional_groups, seats)
  SELECT b.id, r.position, ARRAY(SELECT jsonb_array_elements_text(r.groups)), r.seats
  FROM jsonb_to_recordset($1::jsonb) AS r (slug text, position int, groups jsonb, seats int)
  JOIN body b USING (slug)
  ON CONFLICT (body_id, position) DO UPDATE SET regional_groups = excluded.regional_groups, seats = excluded.seats
  WHERE s IS DISTINCT FROM excluded
  RETURNING 1`;

const writeMemberships = `
  INSERT INTO membership (id, body_id, state_iso3, regional_group, term, source, confirmed)
  SELECT r.id, b.id, r.iso3, r."groupForElections", daterange(r."from", r."to", '[]'), r.source, r.confirmed
  FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, body text, iso3 text, "groupForElections" text, "from" date,
    "to" date, source text, confirmed boolean)
  JOIN body b ON b.slug = r.body
  WHERE NOT EXISTS (
    SELECT FROM membership m
    WHERE m.body_id = b.id AND m.state_iso3 = r.iso3 AND m.term && daterange(r."from", r."to", '[]')
  )
  RETURNING 1`;
