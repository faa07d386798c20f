import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { AllotmentEntry, AskedToSpeak } from '../domain/allotment.js';
import type { SpeakingWay } from '../domain/ask-to-speak.js';
import type { SpeakingTerms } from '../domain/check-offer.js';
import { representativesOf } from './representatives.sql.js';
import type { ActingFor } from './representatives.sql.js';

/** An offer while a command holds it. */
export interface StoredOffer extends SpeakingTerms {
  readonly id: string;
  readonly sessionId: string;
  readonly bodyId: string;
  readonly itemId: string;
  readonly meetingId: string | null;
  readonly title: TranslatedText;
  readonly seedCommitment: string | null;
  readonly seed: string | null;
  readonly lastNumber: number;
  readonly allottedIn: number;
  readonly version: number;
}

/** An organization as it takes part in a session. */
export interface ParticipantRow {
  readonly organisationId: string;
  readonly delegationId: string;
  readonly sessionId: string;
  readonly plate: TranslatedText;
}

export interface StoredRequest extends Omit<AskedToSpeak, 'barred' | 'drawn' | 'withdrawn'> {
  readonly offerId: string;
  readonly delegationId: string;
  readonly plate: TranslatedText;
  readonly way: SpeakingWay;
  readonly speaker: string | null;
  readonly state: 'WAITING' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly place: number | null;
  readonly slotId: string | null;
  readonly version: number;
}

export interface NewRequest {
  readonly id: string;
  readonly number: number;
  readonly way: SpeakingWay;
  readonly registrationId: string | null;
  readonly speaker: string | null;
  readonly theme: string | null;
  readonly at: Date;
  readonly by: string | null;
}

const offerColumns = `o.id, o.session_id AS "sessionId", s.body_id AS "bodyId", o.item_id AS "itemId",
  o.meeting_id AS "meetingId", i.title, o.slots, o.minutes, to_json(o.opens_at) #>> '{}' AS "opensAt",
  to_json(o.closes_at) #>> '{}' AS "closesAt", o.rule, o.most_per_region AS "mostPerRegion",
  o.new_voices_first AS "newVoicesFirst", o.committee_id AS "committeeId", o.seed_kind AS "seedKind",
  o.seed_source AS "seedSource", o.seed_commitment AS "seedCommitment", o.seed, o.source,
  o.last_number AS "lastNumber", o.allotted_in AS "allottedIn", o.version`;

/** Offers of places to speak and the requests for them, inside a unit of work. */
@Injectable()
export class SpeakingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Commands on one offer queue here. */
  async lock(offerId: string): Promise<StoredOffer | null> {
    const [offer] = await this.all<StoredOffer>(
      `SELECT ${offerColumns} FROM speaking_offer o JOIN session s ON s.id = o.session_id
       JOIN agenda_item i ON i.id = o.item_id WHERE o.id = $1 FOR UPDATE OF o`,
      [offerId],
    );
    return offer ?? null;
  }

  /** Allotments of one session follow one another: each sees who was given places by the ones before (CIV-40). */
  async lockAllotments(sessionId: string): Promise<void> {
    await this.all(`SELECT pg_advisory_xact_lock(hashtextextended('speaking-allotment:' || $1, 0))`, [sessionId]);
  }

  async offerOfRequest(requestId: string): Promise<string | null> {
    const rows = await this.all<{ id: string }>('SELECT offer_id AS id FROM speaking_request WHERE id = $1', [
      requestId,
    ]);
    return rows[0]?.id ?? null;
  }

  async requestOfSlot(slotId: string): Promise<{ id: string; delegationId: string } | null> {
    const rows = await this.all<{ id: string; delegationId: string }>(
      'SELECT id, delegation_id AS "delegationId" FROM speaking_request WHERE slot_id = $1',
      [slotId],
    );
    return rows[0] ?? null;
  }

  /** Of an item or a meeting in the session: false where it is of another one. */
  async belongs(sessionId: string, itemId: string, meetingId: string | null): Promise<boolean> {
    const rows = await this.all(
      `SELECT FROM agenda_item i WHERE i.id = $2 AND i.session_id = $1 AND ($3::uuid IS NULL
         OR EXISTS (SELECT FROM meeting m WHERE m.id = $3 AND m.session_id = $1 AND m.cancelled_at IS NULL))`,
      [sessionId, itemId, meetingId],
    );
    return rows.length > 0;
  }

  async isOrganisation(id: string): Promise<boolean> {
    return (await this.all('SELECT FROM organisation WHERE id = $1 AND merged_into IS NULL', [id])).length > 0;
  }

  /** @returns false where the item has an offer for that meeting already */
  async insertOffer(
    offer: SpeakingTerms & Pick<StoredOffer, 'id' | 'sessionId' | 'itemId' | 'meetingId' | 'seedCommitment' | 'seed'>,
  ): Promise<boolean> {
    const rows = await this.all(
      `INSERT INTO speaking_offer (id, session_id, item_id, meeting_id, slots, minutes, opens_at, closes_at, rule,
         most_per_region, new_voices_first, committee_id, seed_kind, seed_source, seed_commitment, seed, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       ON CONFLICT (item_id, meeting_id) DO NOTHING RETURNING id`,
      [
        offer.id,
        offer.sessionId,
        offer.itemId,
        offer.meetingId,
        ...termValues(offer),
        offer.seedCommitment,
        offer.seed,
        offer.source,
      ],
    );
    return rows.length > 0;
  }

  async amendOffer(
    offer: SpeakingTerms & Pick<StoredOffer, 'id' | 'meetingId' | 'seedCommitment' | 'seed'>,
  ): Promise<void> {
    await this.all(
      `UPDATE speaking_offer SET meeting_id = $2, slots = $3, minutes = $4, opens_at = $5, closes_at = $6, rule = $7,
         most_per_region = $8, new_voices_first = $9, committee_id = $10, seed_kind = $11, seed_source = $12,
         seed_commitment = $13, seed = $14, source = $15, version = version + 1 WHERE id = $1`,
      [offer.id, offer.meetingId, ...termValues(offer), offer.seedCommitment, offer.seed, offer.source],
    );
  }

  async offerOf(itemId: string, meetingId: string | null): Promise<string | null> {
    const rows = await this.all<{ id: string }>(
      'SELECT id FROM speaking_offer WHERE item_id = $1 AND meeting_id IS NOT DISTINCT FROM $2',
      [itemId, meetingId],
    );
    return rows[0]?.id ?? null;
  }

  /** The organization behind a delegation that takes part; null for delegations of States. */
  async participant(delegationId: string): Promise<ParticipantRow | null> {
    const rows = await this.all<ParticipantRow>(
      `SELECT p.organisation_id AS "organisationId", d.id AS "delegationId", d.session_id AS "sessionId", d.plate
       FROM participation p JOIN delegation d ON d.id = p.delegation_id WHERE d.id = $1 AND p.state = 'ADMITTED'`,
      [delegationId],
    );
    return rows[0] ?? null;
  }

  /** Those registered who may speak, by registration: what they are called. */
  async speakers(delegationId: string): Promise<Map<string, string>> {
    const rows = await this.all<{ id: string; name: string }>(
      `SELECT id, given_name || ' ' || upper(family_name) AS name FROM registration
       WHERE delegation_id = $1 AND state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN')`,
      [delegationId],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Requests on the item of the organization that were not withdrawn, by whatever offer. */
  async hasAsked(itemId: string, organisationId: string): Promise<boolean> {
    const rows = await this.all(
      `SELECT FROM speaking_request WHERE item_id = $1 AND organisation_id = $2 AND state <> 'WITHDRAWN'`,
      [itemId, organisationId],
    );
    return rows.length > 0;
  }

  /** @returns false where another request of the organization on the item came in between (CIV-32) */
  async insertRequest(offer: StoredOffer, who: ParticipantRow, request: NewRequest): Promise<boolean> {
    const rows = await this.all(
      `INSERT INTO speaking_request (id, offer_id, session_id, item_id, organisation_id, delegation_id, number, way,
         registration_id, speaker, theme, state, received_at, received_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'WAITING', $12, $13)
       ON CONFLICT (item_id, organisation_id) WHERE state <> 'WITHDRAWN' DO NOTHING RETURNING id`,
      [
        request.id,
        offer.id,
        offer.sessionId,
        offer.itemId,
        who.organisationId,
        who.delegationId,
        request.number,
        request.way,
        request.registrationId,
        request.speaker,
        request.theme,
        request.at,
        request.by,
      ],
    );
    if (rows.length === 0) return false;
    await this.all('UPDATE speaking_offer SET last_number = $2 WHERE id = $1', [offer.id, request.number]);
    return true;
  }

  /** Every request for an offer by number, with what the order depends on. */
  requests(offerId: string): Promise<StoredRequest[]> {
    return this.all(
      `SELECT r.id, r.offer_id AS "offerId", r.organisation_id AS "organisationId", r.delegation_id AS "delegationId",
         d.plate, r.number, st.group_for_elections AS region, r.proposed, r.way, r.speaker, r.state, r.place,
         r.slot_id AS "slotId", r.version,
         (SELECT count(*)::int FROM speaking_request o WHERE o.session_id = r.session_id
            AND o.organisation_id = r.organisation_id AND o.offer_id <> r.offer_id AND o.state = 'GRANTED') AS spoken
       FROM speaking_request r JOIN delegation d ON d.id = r.delegation_id
       JOIN organisation g ON g.id = r.organisation_id LEFT JOIN state st ON st.iso3 = g.country
       WHERE r.offer_id = $1 ORDER BY r.number`,
      [offerId],
    );
  }

  /** What was published last, by request. */
  async entries(offerId: string, number: number): Promise<Map<string, AllotmentEntry & { facts: EntryFacts }>> {
    const rows = await this.all<AllotmentEntry & { facts: EntryFacts }>(
      `SELECT request_id AS "requestId", outcome, rank, drawn, reason, rule, facts FROM speaking_allotment_entry
       WHERE offer_id = $1 AND number = $2`,
      [offerId, number],
    );
    return new Map(rows.map((row) => [row.requestId, row]));
  }

  async propose(offerId: string, requestIds: readonly string[]): Promise<void> {
    await this.all('UPDATE speaking_request SET proposed = NULL WHERE offer_id = $1', [offerId]);
    await this.all(
      `UPDATE speaking_request r SET proposed = p.place FROM unnest($2::uuid[]) WITH ORDINALITY AS p (id, place)
       WHERE r.id = p.id AND r.offer_id = $1`,
      [offerId, requestIds],
    );
  }

  async publish(offer: StoredOffer, published: PublishedAllotment): Promise<void> {
    const { number, seed, at, by, entries } = published;
    const { rule, slots, minutes, mostPerRegion, newVoicesFirst, seedKind, seedSource, seedCommitment } = offer;
    const terms = { rule, slots, minutes, mostPerRegion, newVoicesFirst, seedKind, seedSource, seedCommitment };
    await this.all(
      `INSERT INTO speaking_allotment (offer_id, number, terms, seed, published_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [offer.id, number, JSON.stringify(terms), seed, at, by],
    );
    await this.all(
      `INSERT INTO speaking_allotment_entry (offer_id, number, request_id, outcome, rank, drawn, reason, rule, facts)
       SELECT $1, $2, e."requestId", e.outcome, e.rank, e.drawn, e.reason, e.rule, e.facts
       FROM jsonb_to_recordset($3::jsonb) AS e ("requestId" uuid, outcome text, rank int, drawn text, reason text,
         rule text, facts jsonb)`,
      [offer.id, number, JSON.stringify(entries)],
    );
    await this.all(
      'UPDATE speaking_offer SET allotted_in = $2, seed = coalesce($3, seed), version = version + 1 WHERE id = $1',
      [offer.id, number, seed],
    );
  }

  /** @param place of those granted; the state of everyone else has none */
  async setState(id: string, state: StoredRequest['state'], place: number | null): Promise<void> {
    await this.all(
      `UPDATE speaking_request SET state = $2, place = $3, version = version + 1,
         withdrawn_at = CASE WHEN $2 = 'WITHDRAWN' THEN coalesce(withdrawn_at, clock_timestamp()) END WHERE id = $1`,
      [id, state, place],
    );
  }

  async setSpeaker(id: string, registrationId: string, speaker: string): Promise<void> {
    await this.all(
      'UPDATE speaking_request SET registration_id = $2, speaker = $3, version = version + 1 WHERE id = $1',
      [id, registrationId, speaker],
    );
  }

  /** Those who act for the organizations. */
  representatives(organisationIds: readonly string[]): Promise<ActingFor[]> {
    return this.all(representativesOf, [organisationIds]);
  }

  /** Where it stands on the list of speakers, or why it does not. */
  async entered(id: string, { slotId, refusal }: { slotId: string | null; refusal: string | null }): Promise<void> {
    await this.all('UPDATE speaking_request SET slot_id = $2, not_entered = $3 WHERE id = $1', [id, slotId, refusal]);
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}

/** What an entry of an allotment rests on, as it was read. */
export interface EntryFacts {
  readonly number: number;
  readonly region: string | null;
  readonly spoken: number;
  readonly proposed: number | null;
  readonly barred: AskedToSpeak['barred'];
}

export interface PublishedAllotment {
  readonly number: number;
  readonly seed: string | null;
  readonly at: Date;
  readonly by: string | null;
  readonly entries: readonly (AllotmentEntry & { readonly facts: EntryFacts })[];
}

function termValues(terms: SpeakingTerms): unknown[] {
  return [
    terms.slots,
    terms.minutes,
    terms.opensAt,
    terms.closesAt,
    terms.rule,
    terms.mostPerRegion,
    terms.newVoicesFirst,
    terms.committeeId,
    terms.seedKind,
    terms.seedSource,
  ];
}
