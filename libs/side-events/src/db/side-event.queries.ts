import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import { inLawfulOrder } from '../domain/board.js';
import type { OrganiserClass, PartyKey, SideEventMode, SideEventState, SlotFacts } from '../domain/side-event-kinds.js';
import type { ProgrammeChange, PublishedPlace } from '../domain/programme-changes.js';
import type { PlacementResult } from '../domain/placement-problem.js';
import type {
  CallWhole,
  Hindrance,
  NamedParty,
  StoredCall,
  StoredCosponsor,
  StoredEvent,
  StoredPlacement,
  StoredRoom,
} from '../domain/side-event-rows.js';
import * as sql from './side-event.sql.js';

export interface ApplicationFilter {
  readonly states?: readonly SideEventState[] | null;
  readonly classes?: readonly OrganiserClass[] | null;
  readonly theme?: string | null;
  readonly mode?: SideEventMode | null;
  readonly search?: string | null;
}

export interface ReceiptRow {
  readonly number: number;
  readonly receivedAt: string;
  readonly content: string;
  readonly organiser: TranslatedText;
}

export interface BoardRow {
  readonly whole: CallWhole;
  /** In the lawful order. */
  readonly events: readonly StoredEvent[];
  readonly placements: readonly StoredPlacement[];
  readonly hindrances: readonly Hindrance[];
  readonly published: readonly PublishedPlace[];
  readonly proposal: ProposalRow | null;
}

export interface IssueRow {
  readonly number: number;
  readonly issuedAt: string;
  readonly changes: readonly ProgrammeChange[];
}

export interface ProposalRow {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly askedAt: string;
  readonly boardVersion: number;
  readonly result: PlacementResult | null;
}

const matching = `e.session_id = $1 AND e.state <> 'DRAFT' AND e.number IS NOT NULL
  AND ($2::text[] IS NULL OR e.state = ANY($2::text[])) AND ($3::text[] IS NULL OR e.organiser_class = ANY($3::text[]))
  AND ($4::text IS NULL OR $4 = ANY(e.themes)) AND ($5::text IS NULL OR e.mode = $5)
  AND ($6::text IS NULL OR EXISTS (SELECT FROM jsonb_each_text(e.title || jsonb_build_object('x', '')) t
      WHERE t.key <> 'original' AND t.value ILIKE $6)
    OR EXISTS (SELECT FROM jsonb_each_text(coalesce(d.plate, o.name)) t WHERE t.key <> 'original' AND t.value ILIKE $6))`;

const statements = {
  call: { name: 'side.call', text: `SELECT ${sql.callColumns} ${sql.callFrom} WHERE c.session_id = $1` },
  slots: { name: 'side.slots', text: sql.slotsOf },
  rooms: { name: 'side.rooms', text: sql.roomsOf },
  hindrances: { name: 'side.hindrances', text: sql.hindrancesOf },
  parties: { name: 'side.parties', text: sql.partiesOf },
  named: { name: 'side.parties-named', text: sql.partiesNamed },
  items: { name: 'side.items', text: 'SELECT id FROM agenda_item WHERE session_id = $1' },
  byIds: { name: 'side.by-ids', text: `SELECT ${sql.eventColumns} ${sql.eventFrom} WHERE e.id = ANY($1::uuid[])` },
  live: {
    name: 'side.live',
    text: `SELECT ${sql.eventColumns} ${sql.eventFrom} WHERE e.session_id = $1
      AND e.state IN ('SUBMITTED', 'OFFERED', 'ACCEPTED') ORDER BY e.number`,
  },
  mine: {
    name: 'side.mine',
    filtered: true,
    text: `SELECT ${sql.eventColumns} ${sql.eventFrom}
      WHERE ($3::uuid IS NULL OR e.session_id = $3) AND e.state <> 'WITHDRAWN'
        AND (e.delegation_id = ANY($1::uuid[]) OR e.organisation_id = ANY($2::uuid[])
          OR EXISTS (SELECT FROM side_event_cosponsor x WHERE x.event_id = e.id AND x.state <> 'NAMED'
            AND (x.delegation_id = ANY($1::uuid[]) OR x.organisation_id = ANY($2::uuid[]))))
      ORDER BY e.made_at DESC LIMIT 200`,
  },
  page: {
    name: 'side.page',
    filtered: true,
    text: `SELECT ${sql.eventColumns} ${sql.eventFrom} WHERE ${matching}
      ORDER BY coalesce(($7::jsonb ->> e.organiser_class)::int, 99), e.number OFFSET $8 LIMIT $9`,
  },
  total: {
    name: 'side.total',
    filtered: true,
    text: `SELECT count(*)::int AS total ${sql.eventFrom} WHERE ${matching}`,
  },
  cosponsors: { name: 'side.cosponsors', text: sql.cosponsorsOf },
  cosponsorsByIds: {
    name: 'side.cosponsors-by-ids',
    text: `SELECT x.delegation_id AS "delegationId", x.organisation_id AS "organisationId", e.session_id AS "sessionId"
      FROM side_event_cosponsor x JOIN side_event e ON e.id = x.event_id WHERE x.id = ANY($1::uuid[])`,
  },
  placements: { name: 'side.placements', text: sql.placementsOf },
  published: { name: 'side.published', text: sql.publishedOf },
  others: {
    name: 'side.others',
    text: `SELECT count(*)::int AS total FROM side_event WHERE session_id = $1 AND organiser_place IS NOT NULL
      AND (delegation_id = $2 OR organisation_id = $3)`,
  },
  receipts: {
    name: 'side.receipts',
    text: `SELECT r.number, r.received_at AS "receivedAt", encode(r.content, 'hex') AS content,
      coalesce(d.plate, o.name) AS organiser FROM side_event_receipt r JOIN side_event e ON e.id = r.event_id
      LEFT JOIN delegation d ON d.id = e.delegation_id LEFT JOIN organisation o ON o.id = e.organisation_id
      WHERE r.session_id = $1 ORDER BY r.number LIMIT 2000`,
  },
  issues: {
    name: 'side.issues',
    text: `SELECT number, issued_at AS "issuedAt", changes FROM side_event_issue
      WHERE session_id = $1 ORDER BY number DESC LIMIT 50`,
  },
  proposal: {
    name: 'side.proposal',
    text: `SELECT id, state, progress, asked_at AS "askedAt", board_version AS "boardVersion", result
      FROM side_event_proposal WHERE session_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1`,
  },
};

/** Reads side events; whoever asks has decided who may see them. */
@Injectable()
export class SideEventQueries {
  constructor(private readonly reader: Reader) {}

  async call(sessionId: string): Promise<CallWhole | null> {
    const call = await this.reader.row<StoredCall>(statements.call, [sessionId]);
    if (!call) return null;
    const [slots, rooms] = await Promise.all([
      this.reader.rows<SlotFacts>(statements.slots, [sessionId]),
      this.reader.rows<StoredRoom>(statements.rooms, [sessionId]),
    ]);
    return { ...call, slots, rooms };
  }

  hindrances(sessionId: string): Promise<Hindrance[]> {
    return this.reader.rows(statements.hindrances, [sessionId]);
  }

  async items(sessionId: string): Promise<string[]> {
    return (await this.reader.rows<{ id: string }>(statements.items, [sessionId])).map(({ id }) => id);
  }

  parties(
    sessionId: string,
    delegationIds: readonly string[],
    organisationIds: readonly string[],
  ): Promise<NamedParty[]> {
    return this.reader.rows(statements.parties, [sessionId, delegationIds, organisationIds]);
  }

  partiesNamed(sessionId: string, pattern: string): Promise<NamedParty[]> {
    return this.reader.rows(statements.named, [sessionId, pattern]);
  }

  byIds(ids: readonly string[]): Promise<StoredEvent[]> {
    return this.reader.rows(statements.byIds, [ids]);
  }

  live(sessionId: string): Promise<StoredEvent[]> {
    return this.reader.rows(statements.live, [sessionId]);
  }

  mine(
    delegationIds: readonly string[],
    organisationIds: readonly string[],
    sessionId: string | null,
  ): Promise<StoredEvent[]> {
    return this.reader.rows(statements.mine, [delegationIds, organisationIds, sessionId]);
  }

  /** @param ranks of the classes of organizers in the lawful order; those that are equal come by number */
  async page(
    sessionId: string,
    filter: ApplicationFilter,
    { offset, limit, ranks }: { offset: number; limit: number; ranks: Readonly<Record<string, number>> },
  ): Promise<{ items: StoredEvent[]; total: number }> {
    const search = filter.search?.trim();
    const values = [
      sessionId,
      filter.states?.length ? filter.states : null,
      filter.classes?.length ? filter.classes : null,
      filter.theme ?? null,
      filter.mode ?? null,
      search ? `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null,
    ];
    const [items, counted] = await Promise.all([
      this.reader.rows<StoredEvent>(statements.page, [...values, JSON.stringify(ranks), offset, limit]),
      this.reader.row<{ total: number }>(statements.total, values),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  cosponsors(eventIds: readonly string[]): Promise<StoredCosponsor[]> {
    return this.reader.rows(statements.cosponsors, [eventIds]);
  }

  cosponsorsByIds(ids: readonly string[]): Promise<(PartyKey & { readonly sessionId: string })[]> {
    return this.reader.rows(statements.cosponsorsByIds, [ids]);
  }

  /** The board is read from committed rows one after the other; its version tells whether they belong together. */
  async board(sessionId: string): Promise<BoardRow | null> {
    const whole = await this.call(sessionId);
    if (!whole) return null;
    const [events, placements, hindrances, published, proposal] = await Promise.all([
      this.live(sessionId),
      this.placements(sessionId),
      this.hindrances(sessionId),
      this.published(sessionId),
      this.proposal(sessionId),
    ]);
    return { whole, events: inLawfulOrder(whole.call.order, events), placements, hindrances, published, proposal };
  }

  placements(sessionId: string): Promise<StoredPlacement[]> {
    return this.reader.rows(statements.placements, [sessionId]);
  }

  published(sessionId: string): Promise<PublishedPlace[]> {
    return this.reader.rows(statements.published, [sessionId]);
  }

  async others(sessionId: string, delegationId: string | null, organisationId: string | null): Promise<number> {
    const row = await this.reader.row<{ total: number }>(statements.others, [sessionId, delegationId, organisationId]);
    return row?.total ?? 0;
  }

  receipts(sessionId: string): Promise<ReceiptRow[]> {
    return this.reader.rows(statements.receipts, [sessionId]);
  }

  issues(sessionId: string): Promise<IssueRow[]> {
    return this.reader.rows(statements.issues, [sessionId]);
  }

  async proposal(sessionId: string): Promise<ProposalRow | null> {
    return (await this.reader.row<ProposalRow>(statements.proposal, [sessionId])) ?? null;
  }
}
