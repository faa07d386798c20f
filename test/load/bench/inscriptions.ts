import { Agent, request } from 'node:http';
import pg from 'pg';
import { cookieOf } from './dataset.js';
import type { Exchange } from './load.js';

/** Someone who may put a delegation on an open list. */
export interface Inscription {
  readonly listId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly cookie: string;
}

/**
 * Inscriptions that are possible in a filled database, in two halves on different lists. On every list the delegations
 * come in the same order, so that both halves find lists of the same lengths.
 */
export async function findInscriptions(
  url: string,
): Promise<{ readonly ours: Inscription[]; readonly theirs: Inscription[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<Inscription & { half: number; participant: number }>(
      `
    SELECT l.id AS "listId", d.id AS "delegationId", p.id AS "personId",
      substring(p.email FROM '[0-9]+')::int AS participant, (l.number % 2)::int AS half
    FROM (SELECT l.id, m.session_id, row_number() OVER (PARTITION BY m.session_id ORDER BY l.id) AS number
      FROM speakers_list l JOIN meeting m ON m.id = l.meeting_id
      WHERE l.state = 'OPEN' AND NOT EXISTS (SELECT FROM speaker_slot WHERE list_id = l.id)) l
    JOIN (SELECT id, session_id, row_number() OVER (PARTITION BY session_id ORDER BY category, id) AS number
      FROM delegation) d ON d.session_id = l.session_id
    JOIN role_assignment r ON r.delegation_id = d.id
    JOIN person p ON p.id = r.person_id
    ORDER BY d.number, l.number, l.id LIMIT 12000`,
    )
    .finally(() => client.end());
  const all = rows.map(({ participant, ...row }) => ({ ...row, cookie: cookieOf(participant) }));
  return { ours: all.filter(({ half }) => half === 0), theirs: all.filter(({ half }) => half === 1) };
}

const writers = 16;

/** Something that inscriptions are sent to. */
export interface Inscriber {
  /** What is left to do; what is done is taken off its front. */
  readonly queue: Inscription[];
  readonly exchange: (inscription: Inscription) => Exchange;
}

/**
 * Carries inscriptions out, sixteen at a time, for so many seconds or until there are no more.
 * @returns how many a second
 * @throws when one is refused: a refusal is cheaper than an inscription
 */
export async function inscribe(inscriber: Inscriber, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: writers });
  const began = performance.now();
  let done = 0;
  const write = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1000) {
      await inscribeNext(inscriber, agent);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, write)).finally(() => agent.destroy());
  return done / ((performance.now() - began) / 1000);
}

/** Carries one out. @throws when it is refused, or there is none left */
export async function inscribeNext({ queue, exchange }: Inscriber, agent = new Agent()): Promise<void> {
  const next = queue.shift();
  if (!next) throw new Error('The bench has no inscriptions left');
  const answer = await send(agent, exchange(next));
  if (!answer.includes('"SpeakerSlot"')) throw new Error(`An inscription was refused: ${answer}`);
}

function send(agent: Agent, { url, method, headers, body = '' }: Exchange): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers: { ...headers, 'content-length': Buffer.byteLength(body) } });
    sent.once('error', reject);
    sent.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.once('end', () => resolve(text));
    });
    sent.end(body);
  });
}
