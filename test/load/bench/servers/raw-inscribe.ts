import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type pg from 'pg';
import { endWithTheBench, openPool, place } from './plain-http.js';

/**
 * Raw server: puts a delegation on a list of speakers with the statements that the product's transaction has
 * (`statements.ts` compares them), and nothing else: no sign-in, no rights, no rules, no limits.
 */
const { databaseUrl, port } = place();
const pool = openPool(databaseUrl);

interface Wish {
  readonly listId: string;
  readonly delegationId: string;
  readonly personId: string;
}

interface SlotRow {
  readonly requestNumber: number;
  readonly position: number | null;
}

async function inscribe({ listId, delegationId, personId }: Wish): Promise<{ id: string; position: number }> {
  const client = await pool.connect();
  try {
    await client.query('START TRANSACTION');
    const result = await write(client, { listId, delegationId, personId });
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function write(client: pg.PoolClient, { listId, delegationId, personId }: Wish) {
  const one = async <Row>(text: string, values: readonly unknown[]): Promise<Row> => {
    const { rows } = await client.query(text, [...values]);
    if (rows[0] === undefined) throw new Error(`Nothing found: ${text}`);
    return rows[0] as Row;
  };
  const { meetingId } = await one<{ meetingId: string }>(
    'SELECT meeting_id AS "meetingId" FROM speakers_list WHERE id = $1',
    [listId],
  );
  await one('SELECT * FROM meeting WHERE id = $1 FOR NO KEY UPDATE', [meetingId]);
  const meeting = await one<{ itemId: string | null; activeListId: string | null; lastRecord: number }>(
    `SELECT m.id, m.session_id, s.body_id, m.state, m.mode, f.active_list_id AS "activeListId",
       coalesce(t.version, 0) AS version, coalesce(f.decisive_version, 0) AS "decisiveVersion",
       coalesce(f.last_record, 0) AS "lastRecord", p.profile
     FROM meeting m
     JOIN session s ON s.id = m.session_id
     JOIN body b ON b.id = s.body_id
     JOIN rules_profile p ON p.id = b.rules_profile_id
     LEFT JOIN meeting_floor f ON f.meeting_id = m.id
     LEFT JOIN live_topic t ON t.topic = 'meeting:' || m.id
     WHERE m.id = $1`,
    [meetingId],
  );
  const { itemId } = await one<{ itemId: string | null }>(
    `SELECT l.id, l.item_id AS "itemId", l.state, l.opens_at, l.closes_at, l.time_limits, coalesce(l.title, i.title) AS title
     FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id WHERE l.meeting_id = $1`,
    [meetingId],
  );
  const { rows: slots } = await client.query<SlotRow>(
    `SELECT s.id, s.list_id, s.kind, s.delegation_id, s.category, s.state, s.request_number AS "requestNumber",
       s.position, s.held, s.requested_at, s.given_at, s.ended_at, d.plate
     FROM speaker_slot s JOIN delegation d ON d.id = s.delegation_id WHERE s.meeting_id = $1`,
    [meetingId],
  );
  const { plate, category } = await one<{ plate: object; category: string }>(
    `SELECT d.id, d.plate, d.category FROM delegation d JOIN meeting m ON m.session_id = d.session_id
     WHERE m.id = $1 AND d.id = $2`,
    [meetingId, delegationId],
  );
  const topic = `meeting:${meetingId}`;
  const { version } = await one<{ version: string }>(
    `INSERT INTO live_topic AS t (topic, version) VALUES ($1, 1)
     ON CONFLICT (topic) DO UPDATE SET version = t.version + 1, changed_at = now() RETURNING version`,
    [topic],
  );
  await client.query('SELECT pg_notify($1, $2)', ['rostrum_live', `${topic} ${version}`]);
  const id = randomUUID();
  const requestNumber = Math.max(0, ...slots.map((slot) => slot.requestNumber)) + 1;
  const position = slots.filter((slot) => slot.position !== null).length + 1;
  await client.query(
    `INSERT INTO speaker_slot (id, meeting_id, list_id, item_id, kind, delegation_id, category, place, state,
       request_number, position, requested_by_id, requested_at)
     VALUES ($1, $2, $3, $4, 'STATEMENT', $5, $6, 'IN_HALL', 'WAITING', $7, $8, $9, now())`,
    [
      id,
      meetingId,
      listId,
      itemId,
      delegationId,
      category === 'MEMBER' ? 'MEMBER' : 'OBSERVER',
      requestNumber,
      position,
      personId,
    ],
  );
  const facts = { delegation: plate, position };
  await client.query(
    `INSERT INTO meeting_record (meeting_id, number, at, kind, params, slot_id, actor_id, actor_name)
     VALUES ($1, $2, now(), 'speaker.inscribed', $3, $4, $5, 'Participant')`,
    [meetingId, meeting.lastRecord + 1, facts, id, personId],
  );
  await client.query(
    `INSERT INTO meeting_floor (meeting_id, active_list_id, decisive_version, last_record) VALUES ($1, $2, $3, $4)
     ON CONFLICT (meeting_id) DO UPDATE SET active_list_id = $2, decisive_version = $3, last_record = $4`,
    [meetingId, meeting.activeListId, version, meeting.lastRecord + 1],
  );
  const entry = {
    at: new Date().toISOString(),
    actorId: personId,
    actorName: 'Participant',
    action: 'speaker.inscribed',
    subjectType: 'Meeting',
    subjectId: meetingId,
    params: facts,
    changes: [],
    rule: null,
    requestId: null,
  };
  await client.query('SELECT append_audit_entries($1::jsonb, $2::bytea[])', [
    JSON.stringify([entry]),
    [createHash('sha256').update(JSON.stringify(entry)).digest()],
  ]);
  return { id, position };
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    if (body === '') {
      response.end('ready');
      return;
    }
    inscribe(JSON.parse(body) as Wish).then(
      (slot) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ data: { inscribeSpeaker: { __typename: 'SpeakerSlot', ...slot } } }));
      },
      (error: unknown) => {
        response.statusCode = 500;
        response.end(String(error));
      },
    );
  });
});
server.listen(port, '127.0.0.1');
endWithTheBench();
