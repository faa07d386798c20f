import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { AllotmentRule, AllotmentEntry } from '../domain/allotment.js';
import type { SpeakingWay } from '../domain/ask-to-speak.js';
import type { SeedKind } from '../domain/check-offer.js';
import type { EntryFacts } from './speaking.repository.js';

/** An offer as anybody may read it; instants as ISO text. */
export interface OfferRow {
  readonly id: string;
  readonly sessionId: string;
  readonly bodyId: string;
  readonly itemId: string;
  readonly meetingId: string | null;
  readonly slots: number;
  readonly minutes: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rule: AllotmentRule;
  readonly mostPerRegion: number | null;
  readonly newVoicesFirst: boolean;
  readonly committeeId: string | null;
  readonly committee: TranslatedText | null;
  readonly seedKind: SeedKind | null;
  readonly seedSource: string | null;
  readonly seedCommitment: string | null;
  readonly source: string | null;
  readonly allottedIn: number;
  readonly asked: number;
  readonly version: number;
}

export interface AllotmentRow {
  readonly offerId: string;
  readonly number: number;
  readonly slots: number;
  readonly seed: string | null;
  readonly publishedAt: string;
}

export interface EntryRow extends AllotmentEntry {
  readonly offerId: string;
  readonly allotment: number;
  readonly organisation: TranslatedText;
  readonly facts: EntryFacts;
  /** In the publication before. */
  readonly outcomeBefore: AllotmentEntry['outcome'] | null;
}

export interface RequestRow {
  readonly id: string;
  readonly offerId: string;
  readonly organisation: TranslatedText;
  readonly delegationId: string;
  readonly number: number;
  readonly way: SpeakingWay;
  readonly speaker: string | null;
  readonly theme: string | null;
  readonly state: 'WAITING' | 'GRANTED' | 'REFUSED' | 'WITHDRAWN';
  readonly reason: AllotmentEntry['reason'];
  readonly rule: string | null;
  readonly status: string;
  readonly region: string | null;
  readonly proposed: number | null;
  readonly listed: boolean;
  readonly notEntered: string | null;
  readonly receivedAt: string;
}

/** The seed is not among them: it is read with what was published. */
const offerColumns = `o.id, o.session_id AS "sessionId", s.body_id AS "bodyId", o.item_id AS "itemId",
  o.meeting_id AS "meetingId", o.slots, o.minutes, o.opens_at AS "opensAt", o.closes_at AS "closesAt", o.rule,
  o.most_per_region AS "mostPerRegion", o.new_voices_first AS "newVoicesFirst", o.committee_id AS "committeeId",
  c.name AS committee, o.seed_kind AS "seedKind", o.seed_source AS "seedSource",
  o.seed_commitment AS "seedCommitment", o.source, o.allotted_in AS "allottedIn", o.version,
  (SELECT count(*)::int FROM speaking_request r WHERE r.offer_id = o.id AND r.state <> 'WITHDRAWN') AS asked`;
const fromOffer = `FROM speaking_offer o JOIN session s ON s.id = o.session_id JOIN agenda_item i ON i.id = o.item_id
  LEFT JOIN meeting m ON m.id = o.meeting_id LEFT JOIN organisation c ON c.id = o.committee_id`;
const requestColumns = `r.id, r.offer_id AS "offerId", d.plate AS organisation, r.delegation_id AS "delegationId", r.number,
  r.way, r.speaker, r.theme, r.state, e.reason, e.rule, status_on(r.organisation_id, current_date) AS status,
  st.group_for_elections AS region, r.proposed, r.slot_id IS NOT NULL AS listed, r.not_entered AS "notEntered",
  r.received_at AS "receivedAt"
  FROM speaking_request r JOIN speaking_offer o ON o.id = r.offer_id JOIN delegation d ON d.id = r.delegation_id
  JOIN organisation g ON g.id = r.organisation_id LEFT JOIN state st ON st.iso3 = g.country
  LEFT JOIN speaking_allotment_entry e ON e.offer_id = r.offer_id AND e.number = o.allotted_in AND e.request_id = r.id`;

const statements = {
  ofSession: {
    name: 'speaking.of-session',
    text: `SELECT ${offerColumns} ${fromOffer} WHERE o.session_id = $1 ORDER BY i.ordinal, m.starts_at NULLS FIRST`,
  },
  byIds: { name: 'speaking.by-ids', text: `SELECT ${offerColumns} ${fromOffer} WHERE o.id = ANY($1::uuid[])` },
  ofCommittees: {
    name: 'speaking.of-committees',
    text: `SELECT ${offerColumns} ${fromOffer} WHERE o.committee_id = ANY($1::uuid[]) AND o.allotted_in = 0
      ORDER BY o.closes_at, o.id`,
  },
  allotments: {
    name: 'speaking.allotments',
    text: `SELECT offer_id AS "offerId", number, (terms->>'slots')::int AS slots, seed, published_at AS "publishedAt"
      FROM speaking_allotment WHERE offer_id = ANY($1::uuid[]) ORDER BY number DESC`,
  },
  entries: {
    name: 'speaking.entries',
    text: `SELECT e.offer_id AS "offerId", e.number AS allotment, e.request_id AS "requestId", d.plate AS organisation,
        e.outcome, e.rank, e.drawn, e.reason, e.rule, e.facts, b.outcome AS "outcomeBefore"
      FROM speaking_allotment_entry e JOIN speaking_request r ON r.id = e.request_id
      JOIN delegation d ON d.id = r.delegation_id
      LEFT JOIN speaking_allotment_entry b ON b.offer_id = e.offer_id AND b.number = e.number - 1
        AND b.request_id = e.request_id
      WHERE e.offer_id = ANY($1::uuid[]) ORDER BY e.number, e.rank NULLS LAST, r.number`,
  },
  requests: {
    name: 'speaking.requests',
    text: `SELECT ${requestColumns} WHERE r.offer_id = $1 ORDER BY r.number`,
  },
  requestsOfDelegation: {
    name: 'speaking.requests-of-delegation',
    text: `SELECT ${requestColumns} WHERE r.delegation_id = $1 ORDER BY r.received_at DESC`,
  },
  request: { name: 'speaking.request', text: `SELECT ${requestColumns} WHERE r.id = $1` },
  participant: {
    name: 'speaking.participant',
    text: `SELECT p.organisation_id AS "organisationId", p.session_id AS "sessionId" FROM participation p
      WHERE p.delegation_id = $1 AND p.state = 'ADMITTED'`,
  },
  speakers: {
    name: 'speaking.speakers',
    text: `SELECT id AS "registrationId", given_name || ' ' || upper(family_name) AS name FROM registration
      WHERE delegation_id = $1 AND state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN') ORDER BY family_name, given_name`,
  },
  fairness: {
    name: 'speaking.fairness',
    text: `SELECT g.name AS organisation, status_on(g.id, r.received_at::date) AS status,
        st.group_for_elections AS region, i.title AS subject, r.theme, r.state, e.reason, e.rule,
        r.received_at AS "askedAt"
      FROM speaking_request r JOIN speaking_offer o ON o.id = r.offer_id JOIN organisation g ON g.id = r.organisation_id
      JOIN agenda_item i ON i.id = r.item_id LEFT JOIN state st ON st.iso3 = g.country
      LEFT JOIN speaking_allotment_entry e
        ON e.offer_id = r.offer_id AND e.number = o.allotted_in AND e.request_id = r.id
      WHERE r.session_id = $1 ORDER BY r.received_at, r.id`,
  },
} as const;

export interface FairnessRequestRow {
  readonly organisation: TranslatedText;
  readonly status: 'GENERAL' | 'SPECIAL' | 'ROSTER' | 'SUSPENDED' | 'NONE';
  readonly region: string | null;
  readonly subject: TranslatedText;
  readonly theme: string | null;
  readonly state: RequestRow['state'];
  readonly reason: AllotmentEntry['reason'];
  readonly rule: string | null;
  readonly askedAt: string;
}

/** Reads of places to speak; whoever asks has decided who may see them. */
@Injectable()
export class SpeakingQueries {
  constructor(private readonly reader: Reader) {}

  /** In the order of the agenda. */
  ofSession(sessionId: string): Promise<OfferRow[]> {
    return this.reader.rows(statements.ofSession, [sessionId]);
  }

  byIds(ids: readonly string[]): Promise<OfferRow[]> {
    return this.reader.rows(statements.byIds, [ids]);
  }

  /** Those that are not allotted yet. */
  ofCommittees(organisationIds: readonly string[]): Promise<OfferRow[]> {
    return this.reader.rows(statements.ofCommittees, [organisationIds]);
  }

  /** Newest first. */
  allotments(offerIds: readonly string[]): Promise<AllotmentRow[]> {
    return this.reader.rows(statements.allotments, [offerIds]);
  }

  entries(offerIds: readonly string[]): Promise<EntryRow[]> {
    return this.reader.rows(statements.entries, [offerIds]);
  }

  requests(offerId: string): Promise<RequestRow[]> {
    return this.reader.rows(statements.requests, [offerId]);
  }

  requestsOfDelegation(delegationId: string): Promise<RequestRow[]> {
    return this.reader.rows(statements.requestsOfDelegation, [delegationId]);
  }

  request(id: string): Promise<RequestRow | null> {
    return this.reader.row(statements.request, [id]);
  }

  participant(delegationId: string): Promise<{ organisationId: string; sessionId: string } | null> {
    return this.reader.row(statements.participant, [delegationId]);
  }

  speakers(delegationId: string): Promise<{ registrationId: string; name: string }[]> {
    return this.reader.rows(statements.speakers, [delegationId]);
  }

  fairness(sessionId: string): Promise<FairnessRequestRow[]> {
    return this.reader.rows(statements.fairness, [sessionId]);
  }
}
