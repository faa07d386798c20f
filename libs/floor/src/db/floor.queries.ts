import { Injectable } from '@nestjs/common';
import type {
  AgendaItemId,
  BodyId,
  DelegationId,
  Language,
  MeetingId,
  SessionId,
  SpeakersListId,
  SpeakerSlotId,
  TranslatedText,
} from '#kernel';
import { Reader } from '#platform';
import type { MeetingState } from '../domain/conduct-meeting.js';
import type { FloorProfile, SpeakerCategory, TimeLimits } from '../domain/floor-profile.js';
import type { Attendance } from '../domain/quorum-meter.js';
import type { RecordKind } from '../domain/record-kind.js';
import type { SlotHold, SlotKind, SlotState, SpeakingPlace } from '../domain/speaker-slot.js';
import type { ListState } from '../domain/speakers-list.js';
import { selectMemberPresence } from './member-presence.js';

/** What a meeting's floor is read with; instants as ISO text. */
export interface FloorRow {
  readonly meetingId: MeetingId;
  readonly sessionId: SessionId;
  readonly bodyId: BodyId;
  readonly version: number;
  readonly state: MeetingState;
  readonly currentItemId: AgendaItemId | null;
  readonly activeListId: SpeakersListId | null;
  readonly profile: FloorProfile;
  /** Number of the rule on the quorum; null where the body's rules were not seen in print. */
  readonly quorumRule: string | null;
}

export interface MemberPresenceRow {
  readonly meetingId: MeetingId;
  readonly members: number;
  readonly inHall: number;
  readonly remote: number;
}

export interface ListRow {
  readonly id: SpeakersListId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId | null;
  /** The item's title where it is an item's. */
  readonly title: TranslatedText;
  readonly state: ListState;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly timeLimits: TimeLimits;
}

export interface SlotRow {
  readonly id: SpeakerSlotId;
  readonly meetingId: MeetingId;
  readonly listId: SpeakersListId | null;
  readonly position: number | null;
  readonly kind: SlotKind;
  readonly delegationId: DelegationId;
  readonly onBehalfOf: TranslatedText | null;
  readonly speaker: string | null;
  readonly category: SpeakerCategory;
  readonly cabinetRank: boolean;
  readonly attendance: SpeakingPlace;
  readonly state: SlotState;
  readonly requestNumber: number;
  readonly requestedAt: string;
  readonly replyNumber: number | null;
  readonly held: SlotHold | null;
  readonly movedReason: string | null;
  readonly timesAbsent: number;
  readonly swapOfferedTo: SpeakerSlotId | null;
  readonly givenAt: string | null;
  readonly limit: number | null;
  readonly extendedSeconds: number;
  readonly warningSeconds: number;
  readonly usedMilliseconds: number;
  readonly runningSince: string | null;
}

export interface PresenceRow {
  readonly meetingId: MeetingId;
  readonly delegationId: DelegationId;
  readonly attendance: Attendance;
}

export interface StatementRow {
  readonly slotId: SpeakerSlotId;
  readonly language: Language;
  readonly text: string;
  readonly attachedAt: string;
}

export interface FilmRow {
  readonly slotId: SpeakerSlotId;
  readonly fileId: string;
  readonly captionsFileId: string | null;
  readonly milliseconds: number;
  readonly begunAt: string | null;
  readonly overAt: string | null;
}

export interface RecordRow {
  readonly number: number;
  readonly at: string;
  readonly kind: RecordKind;
  readonly params: Readonly<Record<string, string | number | TranslatedText>>;
}

/** Those who have spoken by time, then whoever speaks, the waiting by place, the undecided, and those who are off. */
export const speakingOrder = `array_position('{SPOKEN,INTERRUPTED,SPEAKING,WAITING,REQUESTED,ABSENT,WITHDRAWN,DENIED}'::text[], s.state),
  CASE WHEN s.state = 'SPOKEN' THEN s.given_at END, s.kind DESC, s.position, s.request_number`;
const slotColumns = `s.id, s.meeting_id AS "meetingId", s.list_id AS "listId", s.position, s.kind,
  s.delegation_id AS "delegationId", s.on_behalf_of AS "onBehalfOf", s.speaker, s.category,
  s.cabinet_rank AS "cabinetRank", s.place AS attendance, s.state, s.request_number AS "requestNumber",
  s.requested_at AS "requestedAt", s.reply_number AS "replyNumber", s.held, s.moved_reason AS "movedReason",
  s.times_absent AS "timesAbsent", s.swap_offered_to AS "swapOfferedTo", s.given_at AS "givenAt",
  s.limit_seconds AS "limit", s.extended_seconds AS "extendedSeconds", s.warning_seconds AS "warningSeconds",
  s.used_ms AS "usedMilliseconds", s.running_since AS "runningSince"`;

const statements = {
  floors: {
    name: 'floor.floors',
    text: `SELECT m.id AS "meetingId", m.session_id AS "sessionId", s.body_id AS "bodyId",
        coalesce(t.version, 0) AS version, m.state, m.current_item_id AS "currentItemId",
        f.active_list_id AS "activeListId", p.profile - '{id,title,symbol,presidingOfficer,rules}'::text[] AS profile,
        (SELECT r ->> 'number' FROM jsonb_array_elements(p.profile -> 'rules') r WHERE r ->> 'key' = 'quorum')
          AS "quorumRule"
      FROM meeting m
      JOIN session s ON s.id = m.session_id
      JOIN body b ON b.id = s.body_id
      JOIN rules_profile p ON p.id = b.rules_profile_id
      LEFT JOIN meeting_floor f ON f.meeting_id = m.id
      LEFT JOIN live_topic t ON t.topic = 'meeting:' || m.id
      WHERE m.id = ANY($1::uuid[])`,
  },
  memberPresence: { name: 'floor.member-presence', text: selectMemberPresence },
  lists: {
    name: 'floor.lists',
    text: `SELECT l.id, l.meeting_id AS "meetingId", l.item_id AS "itemId", coalesce(l.title, i.title) AS title, l.state,
        l.opens_at AS "opensAt", l.closes_at AS "closesAt", l.time_limits AS "timeLimits"
      FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id
      WHERE l.meeting_id = ANY($1::uuid[]) ORDER BY i.ordinal NULLS LAST, l.id`,
  },
  slots: {
    name: 'floor.slots',
    text: `SELECT ${slotColumns} FROM speaker_slot s WHERE s.meeting_id = ANY($1::uuid[]) ORDER BY ${speakingOrder}`,
  },
  slot: { name: 'floor.slot', text: `SELECT ${slotColumns} FROM speaker_slot s WHERE s.id = $1` },
  presence: {
    name: 'floor.presence',
    text: `SELECT m.id AS "meetingId", d.id AS "delegationId", coalesce(p.attendance, 'ABSENT') AS attendance
      FROM meeting m
      JOIN delegation d ON d.session_id = m.session_id
      LEFT JOIN meeting_presence p ON p.meeting_id = m.id AND p.delegation_id = d.id
      WHERE m.id = ANY($1::uuid[])`,
  },
  statements: {
    name: 'floor.statements',
    text: `SELECT slot_id AS "slotId", language, text, attached_at AS "attachedAt" FROM slot_statement
      WHERE slot_id = ANY($1::uuid[])`,
  },
  films: {
    name: 'floor.films',
    text: `SELECT slot_id AS "slotId", file_id AS "fileId", captions_file_id AS "captionsFileId", milliseconds,
        begun_at AS "begunAt", over_at AS "overAt" FROM slot_film WHERE slot_id = ANY($1::uuid[])`,
  },
  record: {
    name: 'floor.record',
    text: `SELECT number, at, kind, params FROM meeting_record WHERE meeting_id = $1 AND number > $2
      ORDER BY number LIMIT $3`,
  },
  recordSince: {
    name: 'floor.record-since',
    text: `SELECT * FROM (SELECT number, at, kind, params FROM meeting_record WHERE meeting_id = $1 AND number > $2
      ORDER BY number DESC LIMIT $3) newest ORDER BY number`,
  },
  recordLength: {
    name: 'floor.record-length',
    text: 'SELECT last_record AS total FROM meeting_floor WHERE meeting_id = $1',
  },
  placesOfLists: {
    name: 'floor.places-of-lists',
    text: `SELECT l.id, s.body_id AS "bodyId", s.id AS "sessionId" FROM speakers_list l
      JOIN meeting m ON m.id = l.meeting_id JOIN session s ON s.id = m.session_id WHERE l.id = ANY($1::uuid[])`,
  },
  placesOfSlots: {
    name: 'floor.places-of-slots',
    text: `SELECT x.id, s.body_id AS "bodyId", s.id AS "sessionId", x.delegation_id AS "delegationId"
      FROM speaker_slot x JOIN meeting m ON m.id = x.meeting_id JOIN session s ON s.id = m.session_id
      WHERE x.id = ANY($1::uuid[])`,
  },
} as const;

/** Where a thing stands, for the decision on access. */
export interface FloorPlaceRow {
  readonly id: string;
  readonly bodyId: string;
  readonly sessionId: string;
  readonly delegationId?: string;
}

/**
 * The floor as it is read. Who may see a meeting is asked where it is found (#sessions); whoever may, may see all of
 * this but statements before their delivery, which the fields leave out.
 */
@Injectable()
export class FloorQueries {
  constructor(private readonly reader: Reader) {}

  /** The version is read no later than what it stands for, so that it never promises more than is there. */
  floors(meetingIds: readonly MeetingId[]): Promise<FloorRow[]> {
    return this.reader.rows<FloorRow>(statements.floors, [meetingIds]);
  }

  memberPresence(meetingIds: readonly MeetingId[]): Promise<MemberPresenceRow[]> {
    return this.reader.rows<MemberPresenceRow>(statements.memberPresence, [meetingIds]);
  }

  /** By agenda item; lists of their own last. */
  lists(meetingIds: readonly MeetingId[]): Promise<ListRow[]> {
    return this.reader.rows<ListRow>(statements.lists, [meetingIds]);
  }

  /** In speaking order. */
  slots(meetingIds: readonly MeetingId[]): Promise<SlotRow[]> {
    return this.reader.rows<SlotRow>(statements.slots, [meetingIds]);
  }

  slot(id: SpeakerSlotId): Promise<SlotRow | null> {
    return this.reader.row<SlotRow>(statements.slot, [id]);
  }

  /** All delegations of the session, in no particular order. */
  presence(meetingIds: readonly MeetingId[]): Promise<PresenceRow[]> {
    return this.reader.rows<PresenceRow>(statements.presence, [meetingIds]);
  }

  statements(slotIds: readonly SpeakerSlotId[]): Promise<StatementRow[]> {
    return this.reader.rows<StatementRow>(statements.statements, [slotIds]);
  }

  films(slotIds: readonly SpeakerSlotId[]): Promise<FilmRow[]> {
    return this.reader.rows<FilmRow>(statements.films, [slotIds]);
  }

  /** Lines after a number, in order. */
  record(meetingId: MeetingId, after: number, limit: number): Promise<RecordRow[]> {
    return this.reader.rows<RecordRow>(statements.record, [meetingId, after, limit]);
  }

  /** The newest lines after a number, in order. */
  recordSince(meetingId: MeetingId, after: number, limit: number): Promise<RecordRow[]> {
    return this.reader.rows<RecordRow>(statements.recordSince, [meetingId, after, limit]);
  }

  async recordLength(meetingId: MeetingId): Promise<number> {
    return (await this.reader.row<{ total: number }>(statements.recordLength, [meetingId]))?.total ?? 0;
  }

  placesOf(kind: 'speakersList' | 'speakerSlot', ids: readonly string[]): Promise<FloorPlaceRow[]> {
    const statement = kind === 'speakersList' ? statements.placesOfLists : statements.placesOfSlots;
    return this.reader.rows<FloorPlaceRow>(statement, [ids]);
  }
}
