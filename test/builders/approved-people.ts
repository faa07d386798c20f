import { participantCategories } from '#registration';
import type { DelegationFunction, ParticipantCategory } from '#registration';
import type { House } from '../support/house.js';

export interface ApprovedFacts {
  readonly delegationId?: string | null;
  readonly category?: ParticipantCategory;
  readonly familyName: string;
  readonly givenName?: string;
  readonly title?: string | null;
  readonly function?: DelegationFunction;
  readonly position?: string | null;
  readonly state?: string;
  readonly photoId?: string | null;
  readonly personId?: string | null;
}

/** Writes registrations straight into a session, past rules and quotas: for what is made of them afterwards. */
export async function writeRegistrations(
  sql: House['sql'],
  sessionId: string,
  people: readonly ApprovedFacts[],
): Promise<string[]> {
  await sql(
    `INSERT INTO registration_desk (session_id, version, published) VALUES ($1, 1, true) ON CONFLICT DO NOTHING`,
    [sessionId],
  );
  const rows = people.map((person) => ({
    delegation_id: person.delegationId ?? null,
    person_id: person.personId ?? null,
    category: person.category ?? 'MEMBER_STATE',
    family_name: person.familyName,
    given_name: person.givenName ?? 'Given',
    title: person.title ?? null,
    function: person.function ?? 'ADVISER',
    position: person.position ?? null,
    state: person.state ?? 'APPROVED',
    photo_id: person.photoId ?? null,
  }));
  const written = await sql<{ id: string }>(
    `INSERT INTO registration (id, session_id, number, delegation_id, person_id, category, family_name, given_name,
       name_key, title, function, position, language, participations, state, photo_id, email)
     SELECT uuidv7(), $1, (SELECT coalesce(max(number), 0) FROM registration WHERE session_id = $1) + n.ordinality,
       r.delegation_id, r.person_id, r.category, r.family_name, r.given_name, 'key ' || n.ordinality, r.title,
       r.function, r.position, 'en', '{IN_HALL}', r.state, r.photo_id, 'p' || n.ordinality || '@rostrum.example'
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY n (value, ordinality),
       jsonb_to_record(n.value) AS r (delegation_id uuid, person_id uuid, category text, family_name text,
         given_name text, title text, function text, position text, state text, photo_id uuid)
     ORDER BY n.ordinality RETURNING id`,
    [sessionId, JSON.stringify(rows)],
  );
  return written.map(({ id }) => id);
}

const families = ['Alvarez', 'Bergström', 'Çelik', 'Đorđević', 'Eriksen', 'Fofana', 'García', 'Hernández', 'Ivanova'];
const positions = [
  'Ambassador, Permanent Representative',
  'Counsellor',
  'First Secretary',
  'Director',
  'Adviser',
  null,
];
const functions = ['HEAD', 'DEPUTY_HEAD', 'ALTERNATE', 'ADVISER'] as const;

/** People of a large session: as many as asked, spread over its delegations and, for some, over other categories. */
export function manyPeople(count: number, delegationIds: readonly string[]): ApprovedFacts[] {
  const others = participantCategories.slice(1, 10);
  return Array.from({ length: count }, (_, index) => {
    const delegationId = delegationIds[index % delegationIds.length] ?? null;
    const place = Math.floor(index / delegationIds.length);
    // Whole delegations are of one category.
    const other =
      (index % delegationIds.length) % 4 === 3 ? others[(index % delegationIds.length) % others.length] : undefined;
    return {
      delegationId,
      category: other ?? 'MEMBER_STATE',
      familyName: `${families[index % families.length] ?? ''} ${index}`,
      givenName: `Given ${index % 17}`,
      title: index % 3 === 0 ? 'Ms.' : 'Mr.',
      function: functions[Math.min(place, 3)] ?? 'ADVISER',
      position: positions[index % positions.length] ?? null,
    };
  });
}
