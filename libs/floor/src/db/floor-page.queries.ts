import { Injectable } from '@nestjs/common';
import type { Language, TranslatedText } from '#kernel';
import { Reader, json } from '#platform';
import { meetingIsSeen } from '#sessions';
import type { Audience, PageItem, Text } from '#sessions';
import type { MeetingState } from '../domain/conduct-meeting.js';
import type { FloorProfile } from '../domain/floor-profile.js';
import { speakingOrder } from './floor.queries.js';
import type { ListRow, SlotRow } from './floor.queries.js';

/** The floor of a meeting that the audience may see. */
export interface FloorOfPage {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly version: number;
  readonly state: MeetingState;
  readonly currentItemId: string | null;
  readonly activeListId: string | null;
}

export type ListOfPage = Omit<ListRow, 'title'> & Text<'title'>;

/** A slot with its delegation; columns that the document does not need are not there. */
export type SlotOfPage = Omit<SlotRow, 'onBehalfOf'> &
  Text<'plate'> & {
    readonly onBehalfOf: string | null;
    readonly onBehalfOfOther: TranslatedText | null;
    readonly delegationCategory: string;
    readonly voting: boolean;
    readonly confirmed: boolean;
    readonly stateId: string | null;
    readonly iso2: string | null;
  };

const inLanguage = json.inLanguageColumns;

const statements = {
  floor: {
    name: 'floor-page.floor',
    text: `SELECT m.id AS "meetingId", m.session_id AS "sessionId", coalesce(t.version, 0) AS version, m.state,
        m.current_item_id AS "currentItemId", f.active_list_id AS "activeListId"
      FROM meeting m JOIN session s ON s.id = m.session_id
      LEFT JOIN meeting_floor f ON f.meeting_id = m.id
      LEFT JOIN live_topic t ON t.topic = 'meeting:' || m.id
      WHERE ${meetingIsSeen} AND m.id = $7`,
  },
  profile: {
    name: 'floor-page.profile',
    text: `SELECT p.profile - '{id,title,symbol,presidingOfficer,rules}'::text[] AS profile
      FROM session s JOIN body b ON b.id = s.body_id JOIN rules_profile p ON p.id = b.rules_profile_id WHERE s.id = $1`,
  },
  lists: {
    name: 'floor-page.lists',
    text: `SELECT l.id, l.meeting_id AS "meetingId", l.item_id AS "itemId", l.state, l.opens_at AS "opensAt",
        l.closes_at AS "closesAt", l.time_limits AS "timeLimits", ${inLanguage('coalesce(l.title, i.title)', 'title', '$2')}
      FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id
      WHERE l.meeting_id = $1 ORDER BY i.ordinal NULLS LAST, l.id`,
  },
  items: {
    name: 'floor-page.items',
    text: `SELECT id, parent_id AS "parentId", label, ${inLanguage('title', 'title', '$2')},
        ${inLanguage('segment', 'segment', '$2')}
      FROM agenda_item WHERE id = ANY($1::uuid[])`,
  },
} as const;

/** Columns of slots by the field, or the group of fields, that needs them. */
const columnsOf = {
  position: 's.position',
  onBehalfOf: inLanguage('s.on_behalf_of', 'onBehalfOf', '$2'),
  speaker: 's.speaker',
  category: 's.category',
  cabinetRank: 's.cabinet_rank AS "cabinetRank"',
  attendance: 's.place AS attendance',
  requestedAt: 's.requested_at AS "requestedAt"',
  replyNumber: 's.reply_number AS "replyNumber"',
  held: 's.held',
  movedReason: 's.moved_reason AS "movedReason"',
  timesAbsent: 's.times_absent AS "timesAbsent"',
  swapOfferedTo: 's.swap_offered_to AS "swapOfferedTo"',
  clock: `s.given_at AS "givenAt", s.limit_seconds AS "limit", s.extended_seconds AS "extendedSeconds",
    s.warning_seconds AS "warningSeconds", s.used_ms AS "usedMilliseconds", s.running_since AS "runningSince"`,
  delegation: `s.delegation_id AS "delegationId", ${inLanguage('d.plate', 'plate', '$2')},
    d.category AS "delegationCategory", d.voting, d.confirmed`,
  state: 'd.state_iso3 AS "stateId", st.iso2',
} as const;
export type SlotColumns = keyof typeof columnsOf;
const groups = Object.keys(columnsOf) as SlotColumns[];

/** The floor as its page shows it: flat rows, in the reader's language, with no more columns than are shown. */
@Injectable()
export class FloorPageQueries {
  constructor(private readonly reader: Reader) {}

  /** The version is read before all else, so that it never promises more than is there. */
  floor(audience: Audience, meetingId: string): Promise<FloorOfPage | null> {
    return this.reader.row<FloorOfPage>(statements.floor, [...audience, meetingId]);
  }

  async profile(sessionId: string): Promise<FloorProfile | null> {
    return (await this.reader.row<{ profile: FloorProfile }>(statements.profile, [sessionId]))?.profile ?? null;
  }

  lists(meetingId: string, language: Language): Promise<ListOfPage[]> {
    return this.reader.rows<ListOfPage>(statements.lists, [meetingId, language]);
  }

  items(ids: readonly string[], language: Language): Promise<PageItem[]> {
    return this.reader.rows<PageItem>(statements.items, [ids, language]);
  }

  /** In speaking order. */
  slots(meetingId: string, language: Language, needed: ReadonlySet<SlotColumns>): Promise<SlotOfPage[]> {
    return this.reader.rows<SlotOfPage>(slotsStatement(needed), [meetingId, language]);
  }
}

const slotStatements = new Map<string, { readonly name: string; readonly text: string }>();

function slotsStatement(needed: ReadonlySet<SlotColumns>): { readonly name: string; readonly text: string } {
  const asked = groups.filter((group) => needed.has(group));
  const name = `floor-page.slots:${asked.map((group) => groups.indexOf(group).toString(36)).join('')}`;
  const known = slotStatements.get(name);
  if (known) return known;
  const columns = ['s.id', 's.list_id AS "listId"', 's.kind', 's.state', ...asked.map((group) => columnsOf[group])];
  const joins = [
    needed.has('delegation') || needed.has('state') ? 'JOIN delegation d ON d.id = s.delegation_id' : '',
    needed.has('state') ? 'LEFT JOIN state st ON st.iso3 = d.state_iso3' : '',
  ];
  const statement = {
    name,
    // The type of the language is known also where no text is asked for.
    text: `SELECT ${columns.join(', ')} FROM speaker_slot s ${joins.join(' ')}
      WHERE s.meeting_id = $1 AND $2::text IS NOT NULL ORDER BY ${speakingOrder}`,
  };
  slotStatements.set(name, statement);
  return statement;
}
