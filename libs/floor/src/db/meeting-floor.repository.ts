import { Injectable } from '@nestjs/common';
import type { AgendaItemId, DelegationId, MeetingId, SpeakerSlotId, SpeakersListId, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { SpeakerCategory } from '../domain/floor-profile.js';
import type { MemberPresence } from '../domain/quorum-meter.js';
import type { SlotFilm } from '../domain/note-film.js';
import type { SpeakerSlot } from '../domain/speaker-slot.js';
import { selectMemberPresence } from './member-presence.js';
import type { StoredDelegation, StoredList, StoredMeeting, StoredSlot } from './stored-floor.js';

/** What the floor is asked about: the meeting itself, or one of its lists or slots. */
export type FloorTarget =
  { readonly meetingId: MeetingId } | { readonly listId: SpeakersListId } | { readonly slotId: SpeakerSlotId };

interface SlotRow extends Omit<StoredSlot, 'clock'> {
  readonly limitSeconds: number | null;
  readonly extendedSeconds: number;
  readonly warningSeconds: number;
  readonly usedMilliseconds: string;
  readonly runningSince: Date | null;
}

/** The floor of a meeting and whatever else the rules ask for, read inside the command's transaction. */
@Injectable()
export class MeetingFloorRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The meeting of a list or slot; null when there is none. */
  async meetingOf(target: FloorTarget): Promise<MeetingId | null> {
    if ('meetingId' in target) return target.meetingId;
    const [table, id] = 'listId' in target ? ['speakers_list', target.listId] : ['speaker_slot', target.slotId];
    const rows: { meetingId: MeetingId }[] = await this.unitOfWork.manager.query(
      `SELECT meeting_id AS "meetingId" FROM ${table} WHERE id = $1`,
      [id],
    );
    return rows[0]?.meetingId ?? null;
  }

  /**
   * Under the lock of the meeting, which makes commands on one floor follow one another; null when there is none.
   * Of the slots only those that bear on what comes: all that are pending, the last request of each list, and those
   * that the command names. What is over is not read again with every command.
   */
  async read(meetingId: MeetingId, named: readonly SpeakerSlotId[] = []): Promise<StoredMeeting | null> {
    const { manager } = this.unitOfWork;
    const [meeting]: StoredMeeting[] = await manager.query(selectMeeting, [meetingId]);
    const lists: StoredList[] = await manager.query(selectLists, [meetingId]);
    const slots: SlotRow[] = await manager.query(selectSlots, [meetingId, named]);
    if (!meeting) return null;
    const { version, decisiveVersion } = meeting;
    return {
      ...meeting,
      version: Number(version),
      decisiveVersion: Number(decisiveVersion),
      lists,
      slots: slots.map(toSlot),
    };
  }

  /** Null when it does not take part in the session. */
  async delegation(meetingId: MeetingId, id: DelegationId): Promise<StoredDelegation | null> {
    const rows: StoredDelegation[] = await this.unitOfWork.manager.query(
      `SELECT d.id, d.plate, d.category FROM delegation d JOIN meeting m ON m.session_id = d.session_id
       WHERE m.id = $1 AND d.id = $2`,
      [meetingId, id],
    );
    return rows[0] ?? null;
  }

  /** The film that a slot's statement is; null where there is none. */
  async film(slotId: SpeakerSlotId): Promise<SlotFilm | null> {
    const rows: SlotFilm[] = await this.unitOfWork.manager.query(
      `SELECT file_id AS "fileId", captions_file_id AS "captionsFileId", milliseconds, begun_at AS "begunAt",
         over_at AS "overAt" FROM slot_film WHERE slot_id = $1`,
      [slotId],
    );
    return rows[0] ?? null;
  }

  /** The item's label and title; null when it is not on the session's agenda. */
  async itemTitle(meetingId: MeetingId, id: AgendaItemId): Promise<TranslatedText | null> {
    const rows: { title: TranslatedText }[] = await this.unitOfWork.manager.query(
      `SELECT ${titleOfItem('i')} AS title FROM agenda_item i JOIN meeting m ON m.session_id = i.session_id
       WHERE m.id = $1 AND i.id = $2`,
      [meetingId, id],
    );
    return rows[0]?.title ?? null;
  }

  /**
   * Rights of reply that a delegation asked for on an item, in any meeting of the session; the item stays locked, for
   * two meetings may have it before them at once (FLR-28).
   */
  async repliesOn(itemId: AgendaItemId, delegationId: DelegationId): Promise<SpeakerSlot[]> {
    await this.unitOfWork.manager.query('SELECT FROM agenda_item WHERE id = $1 FOR NO KEY UPDATE', [itemId]);
    const rows: SlotRow[] = await this.unitOfWork.manager.query(
      `${slotColumns} WHERE s.kind = 'RIGHT_OF_REPLY' AND s.item_id = $1 AND s.delegation_id = $2`,
      [itemId, delegationId],
    );
    return rows.map(toSlot);
  }

  /** Rights of reply that a delegation asked for on a list of its own, which stands for no item (FLR-28). */
  async repliesOnList(listId: SpeakersListId, delegationId: DelegationId): Promise<SpeakerSlot[]> {
    const rows: SlotRow[] = await this.unitOfWork.manager.query(
      `${slotColumns} WHERE s.kind = 'RIGHT_OF_REPLY' AND s.list_id = $1 AND s.delegation_id = $2`,
      [listId, delegationId],
    );
    return rows.map(toSlot);
  }

  /**
   * Statements delivered on a list that its limits may count: of a delegation (FLR-10), or of a category (FLR-8).
   * The limits themselves keep them few.
   */
  async deliveredOn(
    listId: SpeakersListId,
    counted: { readonly delegationId: DelegationId | null; readonly category: SpeakerCategory | null },
  ): Promise<SpeakerSlot[]> {
    const { delegationId, category } = counted;
    if (delegationId === null && category === null) return [];
    const rows: SlotRow[] = await this.unitOfWork.manager.query(
      `${slotColumns} WHERE s.list_id = $1 AND s.kind = 'STATEMENT' AND s.state = 'SPOKEN'
         AND (s.delegation_id = $2 OR s.category = $3)`,
      [listId, delegationId, category],
    );
    return rows.map(toSlot);
  }

  async memberPresence(meetingId: MeetingId): Promise<MemberPresence> {
    const [row]: MemberPresence[] = await this.unitOfWork.manager.query(selectMemberPresence, [[meetingId]]);
    if (!row) throw new Error(`Meeting ${meetingId} has vanished`);
    return row;
  }
}

/** `{ "en": "3. General debate", … }` */
const titleOfItem = (item: string): string =>
  `(SELECT jsonb_object_agg(t.key, CASE WHEN t.key = 'original' THEN t.value ELSE ${item}.label || '. ' || t.value END)
    FROM jsonb_each_text(${item}.title) t)`;

const selectMeeting = `
  SELECT m.id, m.session_id AS "sessionId", s.body_id AS "bodyId", m.state, m.mode, m.type = 'INFORMAL' AS informal,
    m.current_item_id AS "currentItemId", f.active_list_id AS "activeListId", coalesce(t.version, 0) AS version,
    coalesce(f.decisive_version, 0) AS "decisiveVersion", coalesce(f.last_record, 0) AS "lastRecord",
    p.profile - '{id,title,symbol,presidingOfficer,rules}'::text[] AS profile
  FROM meeting m
  JOIN session s ON s.id = m.session_id
  JOIN body b ON b.id = s.body_id
  JOIN rules_profile p ON p.id = b.rules_profile_id
  LEFT JOIN meeting_floor f ON f.meeting_id = m.id
  LEFT JOIN live_topic t ON t.topic = 'meeting:' || m.id
  WHERE m.id = $1`;

const selectLists = `
  SELECT l.id, l.meeting_id AS "meetingId", l.item_id AS "itemId", l.state, l.opens_at AS "opensAt",
    l.closes_at AS "closesAt", l.time_limits AS "timeLimits", coalesce(l.title, ${titleOfItem('i')}) AS title
  FROM speakers_list l LEFT JOIN agenda_item i ON i.id = l.item_id
  WHERE l.meeting_id = $1`;

const slotColumns = `
  SELECT s.id, s.meeting_id AS "meetingId", s.list_id AS "listId", s.item_id AS "itemId", s.kind,
    s.delegation_id AS "delegationId", s.group_key AS "onBehalfOf", s.on_behalf_of AS "groupName", s.speaker, s.category,
    s.cabinet_rank AS "cabinetRank", s.place, s.state, s.request_number AS "requestNumber", s.position, s.held,
    s.moved_reason AS "movedReason", s.times_absent AS "timesAbsent", s.swap_offered_to AS "swapOfferedTo",
    s.reply_number AS "replyNumber", s.requested_by_id AS "requestedById", s.requested_at AS "requestedAt",
    s.given_at AS "givenAt", s.ended_at AS "endedAt", s.limit_seconds AS "limitSeconds",
    s.extended_seconds AS "extendedSeconds", s.warning_seconds AS "warningSeconds", s.used_ms AS "usedMilliseconds",
    s.running_since AS "runningSince", d.plate
  FROM speaker_slot s JOIN delegation d ON d.id = s.delegation_id`;

/** In the words of the index `speaker_slot_pending`. */
const pending = `s.state IN ('REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED')`;

/** Three ways to a slot, each by an index of its own; the last requests are there for the number of the next (FLR-11). */
const selectSlots = `${slotColumns} WHERE s.id IN (
  SELECT s.id FROM speaker_slot s WHERE s.meeting_id = $1 AND ${pending}
  UNION SELECT s.id FROM speaker_slot s WHERE s.id = ANY($2::uuid[]) AND s.meeting_id = $1
  UNION SELECT last.id FROM speakers_list l CROSS JOIN LATERAL
    (SELECT s.id FROM speaker_slot s WHERE s.list_id = l.id ORDER BY s.request_number DESC LIMIT 1) last
    WHERE l.meeting_id = $1
  UNION (SELECT s.id FROM speaker_slot s WHERE s.meeting_id = $1 AND s.kind = 'POINT_OF_ORDER'
    ORDER BY s.request_number DESC LIMIT 1))`;

function toSlot({
  limitSeconds,
  extendedSeconds,
  warningSeconds,
  usedMilliseconds,
  runningSince,
  ...slot
}: SlotRow): StoredSlot {
  const clock = {
    limitSeconds,
    extendedSeconds,
    warningSeconds,
    usedMilliseconds: Number(usedMilliseconds),
    runningSince,
  };
  return { ...slot, clock: slot.givenAt === null ? null : clock };
}
