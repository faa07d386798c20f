import pg from 'pg';

/** Sizes of one database. Every session has 12 items, 240 documents and 40 meetings; five of them a list of 60. */
export interface DatasetSize {
  readonly sessions: number;
  readonly people: number;
}

export const sizes = {
  few: { sessions: 2, people: 400 },
  once: { sessions: 10, people: 1000 },
  tenfold: { sessions: 100, people: 10_000 },
} as const satisfies Record<string, DatasetSize>;

/** The cookie that signs the given participant in, from 1; the database keeps the token's digest. */
export function cookieOf(participant: number): string {
  return `rostrum=bench${`${participant}`.padStart(38, '0')}`;
}

/** What the questions ask for, found in a filled database. */
export interface Subjects {
  /** A session in the middle of the others. */
  readonly sessionSlug: string;
  /** Its meetings with a list of 60. */
  readonly meetingIds: readonly string[];
}

/**
 * Fills a migrated database that holds States and the body `cnd`. Titles are made up and say so; they exist in six
 * languages and are as long as real ones.
 */
export async function fill(url: string, size: DatasetSize): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL synchronous_commit = off');
    for (const statement of statements)
      await client.query(statement.replaceAll(':sessions', `${size.sessions}`).replaceAll(':people', `${size.people}`));
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

/** @throws when the database was not filled */
export async function findSubjects(url: string): Promise<Subjects> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ slug: string; meetings: string[] }>(`
      SELECT s.slug, array_agg(m.id ORDER BY m.starts_at) AS meetings
      FROM session s JOIN meeting m ON m.session_id = s.id
      WHERE s.number = 1000 + (SELECT max(number) - 1000 FROM session WHERE slug LIKE 'bench-%') / 2
        AND EXISTS (SELECT FROM speaker_slot x WHERE x.meeting_id = m.id)
      GROUP BY s.slug`);
    const [middle] = rows;
    if (!middle) throw new Error('The database has no list of speakers');
    return { sessionSlug: middle.slug, meetingIds: middle.meetings };
  } finally {
    await client.end();
  }
}

/** A text of about sixty characters in six languages, ending in a number so that no two are the same. */
const title = (number: string): string => `jsonb_build_object('original', 'en',
  'ar', 'تنفيذ الالتزامات المتعلقة بمعالجة مشكلة المخدرات العالمية ومكافحتها، رقم ' || ${number},
  'zh', '落实应对和打击世界毒品问题方面各项承诺的后续行动（测试数据）第' || ${number} || '号',
  'en', 'Follow-up to the commitments to address the question before it, test ' || ${number},
  'fr', 'Suite donnée aux engagements pris au sujet de la question, essai ' || ${number},
  'ru', 'Последующая деятельность по выполнению обязательств, проверка ' || ${number},
  'es', 'Seguimiento de la aplicación de los compromisos asumidos, prueba ' || ${number})`;

const statements: readonly string[] = [
  `INSERT INTO session (id, slug, body_id, number, title, mode, state, timezone, place, calendar_secret, programme_version)
   SELECT uuidv7(), 'bench-' || n, (SELECT id FROM body WHERE slug = 'cnd'), 1000 + n, ${title('n')}, 'HYBRID',
     'PUBLISHED', 'Europe/Vienna',
     '{"en":"Vienna","fr":"Vienne","es":"Viena","ru":"Вена","ar":"فيينا","zh":"维也纳","original":"en"}',
     md5('bench' || n), 1
   FROM generate_series(1, :sessions) n`,
  `INSERT INTO session_part (id, session_id, kind, starts_on, ends_on)
   SELECT uuidv7(), id, 'REGULAR', date '2031-01-06' + (number - 1000) * 7, date '2031-01-10' + (number - 1000) * 7
   FROM session WHERE slug LIKE 'bench-%'`,
  `INSERT INTO room (id, slug, name, capacity, hybrid)
   SELECT uuidv7(), 'bench-' || n, jsonb_build_object('original', 'en', 'en', 'Boardroom ' || n, 'fr', 'Salle ' || n), 400, true
   FROM generate_series(1, 2) n`,
  `INSERT INTO session_room (session_id, room_id)
   SELECT s.id, r.id FROM session s, room r WHERE s.slug LIKE 'bench-%' AND r.slug LIKE 'bench-%'`,
  `INSERT INTO agenda_item (id, session_id, position, ordinal, label, title)
   SELECT uuidv7(), s.id, n, n, n::text, ${title('n')} FROM session s, generate_series(1, 12) AS g (n)
   WHERE s.slug LIKE 'bench-%' ORDER BY s.number, g.n`,
  // Eight meetings a day on five days: four times in two rooms.
  `INSERT INTO meeting (id, session_id, number, type, mode, room_id, starts_at, ends_at, state, issued_in)
   SELECT uuidv7(), s.id, n, CASE r.slug WHEN 'bench-1' THEN 'PLENARY' ELSE 'COMMITTEE_OF_THE_WHOLE' END, 'HYBRID', r.id,
     t.at, t.at + interval '2 hours', CASE WHEN n <= 5 AND r.slug = 'bench-1' THEN 'OPEN' ELSE 'SCHEDULED' END, 1
   FROM session s JOIN session_part p ON p.session_id = s.id, generate_series(1, 20) AS g (n), room r,
     LATERAL (SELECT (p.starts_on + (n - 1) / 4 + time '08:00' + (n - 1) % 4 * interval '2 hours') AT TIME ZONE 'UTC' AS at) t
   WHERE s.slug LIKE 'bench-%' AND r.slug LIKE 'bench-%' ORDER BY s.number, t.at, r.slug`,
  `INSERT INTO meeting_item (meeting_id, item_id, position)
   SELECT m.id, i.id, i.position FROM meeting m JOIN session s ON s.id = m.session_id
   JOIN agenda_item i ON i.session_id = s.id AND i.position IN (m.number % 12 + 1, (m.number + 5) % 12 + 1)
   WHERE s.slug LIKE 'bench-%'`,
  `INSERT INTO delegation (id, session_id, state_iso3, plate, category, voting)
   SELECT uuidv7(), s.id, t.iso3, t.name, CASE WHEN t.n <= 53 THEN 'MEMBER' ELSE 'OBSERVER_STATE' END, t.n <= 53
   FROM session s, (SELECT iso3, name, row_number() OVER (ORDER BY iso3) AS n FROM state) t
   WHERE s.slug LIKE 'bench-%' ORDER BY s.number, t.n`,
  `INSERT INTO document (id, session_id, symbol, title, languages, url)
   SELECT uuidv7(), s.id, 'E/CN.7/' || s.number || '/' || n, ${title('n')},
     ('{ar,zh,en,fr,ru,es}'::text[])[1 : 1 + n % 6], NULL
   FROM session s, generate_series(1, 240) AS g (n) WHERE s.slug LIKE 'bench-%' ORDER BY s.number, g.n`,
  `INSERT INTO document_item (document_id, item_id)
   SELECT d.id, i.id FROM document d JOIN session s ON s.id = d.session_id
   JOIN agenda_item i ON i.session_id = s.id
     AND i.position = substring(d.symbol FROM '[0-9]+$')::int % 12 + 1
   WHERE s.slug LIKE 'bench-%'`,
  `INSERT INTO speakers_list (id, meeting_id, item_id, state)
   SELECT uuidv7(), m.id, mi.item_id, 'OPEN'
   FROM meeting m JOIN session s ON s.id = m.session_id
   JOIN LATERAL (SELECT item_id FROM meeting_item WHERE meeting_id = m.id ORDER BY position LIMIT 1) mi ON true
   WHERE s.slug LIKE 'bench-%' ORDER BY s.number, m.starts_at`,
  `INSERT INTO speaker_slot (id, meeting_id, list_id, item_id, kind, delegation_id, speaker, category, place, state,
     request_number, position, requested_at, given_at, limit_seconds, used_ms, ended_at)
   SELECT uuidv7(), l.meeting_id, l.id, l.item_id, 'STATEMENT', d.id, NULL,
     CASE d.category WHEN 'MEMBER' THEN 'MEMBER' ELSE 'OBSERVER' END, CASE d.n % 3 WHEN 0 THEN 'REMOTE' ELSE 'IN_HALL' END,
     CASE WHEN d.n <= 10 THEN 'SPOKEN' ELSE 'WAITING' END, d.n, CASE WHEN d.n > 10 THEN d.n - 10 END,
     m.starts_at - interval '1 day' + d.n * interval '1 minute',
     CASE WHEN d.n <= 10 THEN m.starts_at + d.n * interval '5 minutes' END, CASE WHEN d.n <= 10 THEN 300 END,
     CASE WHEN d.n <= 10 THEN 240000 ELSE 0 END,
     CASE WHEN d.n <= 10 THEN m.starts_at + d.n * interval '5 minutes' + interval '4 minutes' END
   FROM speakers_list l JOIN meeting m ON m.id = l.meeting_id JOIN session s ON s.id = m.session_id
   JOIN LATERAL (SELECT id, category, row_number() OVER (ORDER BY id) AS n FROM delegation WHERE session_id = s.id
     ORDER BY id LIMIT 60) d ON true
   WHERE s.slug LIKE 'bench-%' AND m.state = 'OPEN' ORDER BY s.number, l.id, d.n`,
  `INSERT INTO meeting_floor (meeting_id, active_list_id)
   SELECT l.meeting_id, l.id FROM speakers_list l JOIN meeting m ON m.id = l.meeting_id WHERE m.state = 'OPEN'`,
  `INSERT INTO live_topic (topic, version) SELECT 'meeting:' || meeting_id, 1 FROM meeting_floor`,
  `INSERT INTO meeting_presence (meeting_id, delegation_id, attendance, noted_at)
   SELECT f.meeting_id, d.id, 'IN_HALL', m.starts_at FROM meeting_floor f JOIN meeting m ON m.id = f.meeting_id
   JOIN delegation d ON d.session_id = m.session_id AND d.voting`,
  `INSERT INTO person (id, name, email, language, state, calendar_secret)
   SELECT uuidv7(), 'Participant ' || n, 'participant-' || n || '@bench.invalid', 'en', 'ACTIVE', md5('person' || n)
   FROM generate_series(1, :people) n`,
  `INSERT INTO sign_in (id, person_id, token_hash, user_agent, expires_at, ends_at)
   SELECT uuidv7(), id, sha256(convert_to('bench' || lpad(substring(email FROM '[0-9]+'), 38, '0'), 'UTF8')), 'bench',
     now() + interval '1 day', now() + interval '1 day'
   FROM person WHERE email LIKE '%@bench.invalid'`,
  `INSERT INTO role_assignment (id, person_id, role, scope, scope_id, body_id, session_id, delegation_id)
   SELECT uuidv7(), p.id, 'DELEGATE', 'DELEGATION', d.id, d.body_id, d.session_id, d.id
   FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM person WHERE email LIKE '%@bench.invalid') p
   JOIN (SELECT d.id, d.session_id, s.body_id, row_number() OVER (ORDER BY d.id) AS n
     FROM delegation d JOIN session s ON s.id = d.session_id) d ON d.n = p.n`,
];
