import type { DataSource } from 'typeorm';
import { newId } from '#platform';
import { webDocument } from './practice-meeting.js';
import type { PracticeMeeting } from './practice-meeting.js';

/** Whoever speaks, and where. */
export interface AllottedPlace {
  readonly delegationId: string;
  readonly sessionId: string;
  /** What stands on the plate, in English. */
  readonly plate: string;
}

/**
 * An organization asked to speak on the item of the meeting, and the secretariat allots it the place.
 * @param organisation what stands on its plate, in English; any that takes part, without
 */
export async function allotPlace(
  database: DataSource,
  meeting: PracticeMeeting,
  { way, organisation }: { readonly way: 'VIDEO' | 'REMOTE'; readonly organisation?: string },
): Promise<AllottedPlace> {
  const [place]: { sessionId: string; itemId: string }[] = await database.query(
    `SELECT m.session_id AS "sessionId", l.item_id AS "itemId" FROM speakers_list l JOIN meeting m ON m.id = l.meeting_id
     WHERE l.id = $1`,
    [meeting.listId],
  );
  const [who]: { organisationId: string; delegationId: string; plate: string }[] = await database.query(
    `SELECT p.organisation_id AS "organisationId", p.delegation_id AS "delegationId", d.plate->>'en' AS plate
     FROM participation p JOIN delegation d ON d.id = p.delegation_id
     WHERE p.session_id = $1 AND p.state = 'ADMITTED' AND d.plate->>'en' = coalesce($2, d.plate->>'en')
     ORDER BY d.plate->>'en' LIMIT 1`,
    [place?.sessionId, organisation ?? null],
  );
  if (!place || !who) throw new Error('The demonstration data have no such organization in the practice session');
  const { sessionId, itemId } = place;
  const offerId = newId();
  await database.query(
    `INSERT INTO speaking_offer (id, session_id, item_id, meeting_id, slots, minutes, opens_at, closes_at, rule, last_number)
     VALUES ($1, $2, $3, $4, 1, 3, now() - interval '2 days', now() - interval '1 day', 'ORDER_OF_REQUEST', 1)`,
    [offerId, sessionId, itemId, meeting.meetingId],
  );
  await database.query(
    `INSERT INTO speaking_request (id, offer_id, session_id, item_id, organisation_id, delegation_id, number, way, state)
     VALUES ($1, $2, $3, $4, $5, $6, 1, $7, 'WAITING')`,
    [newId(), offerId, sessionId, itemId, who.organisationId, who.delegationId, way],
  );
  const variables = { sessionId, offerId, version: 1, seed: null };
  await meeting.secretariat.ask(await webDocument('AllotPlacesToSpeak'), variables);
  return { delegationId: who.delegationId, sessionId, plate: who.plate };
}
