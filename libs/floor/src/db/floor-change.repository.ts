import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { UnitOfWork } from '#platform';
import { endsAt } from '../domain/speech-clock.js';
import type { FloorChange, ListChange, NewList, RecordLine } from './floor-change.js';
import type { StoredMeeting, StoredSlot } from './stored-floor.js';

/** Writes what a command changed; only inside the unit of work that locked the meeting. */
@Injectable()
export class FloorChangeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param version of the meeting's topic after this change */
  async write(before: StoredMeeting, change: FloorChange, stamp: ChangeStamp): Promise<void> {
    if (change.newList) await this.addList(change.newList);
    for (const list of change.lists ?? []) await this.writeList(list);
    await this.writeSlots(before, change.slots ?? []);
    if (change.statement) await this.writeStatement(change.statement, stamp.now);
    if (change.film) await this.writeFilm(change.film);
    if (change.presence) await this.writePresence(before, change.presence, stamp.now);
    await this.append(before, change.lines, stamp);
    await this.writeFloor(before, change, stamp);
  }

  private async addList(list: NewList): Promise<void> {
    await this.query(
      `INSERT INTO speakers_list (id, meeting_id, item_id, title, state, opens_at, closes_at, time_limits)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [list.id, list.meetingId, list.itemId, list.title, list.state, list.opensAt, list.closesAt, list.timeLimits],
    );
  }

  private async writeList({ id, state, timeLimits }: ListChange): Promise<void> {
    await this.query(
      'UPDATE speakers_list SET state = coalesce($2, state), time_limits = coalesce($3, time_limits) WHERE id = $1',
      [id, state ?? null, timeLimits ?? null],
    );
  }

  /** Leavers before takers: at most one has the floor at any moment, also inside the transaction (FLR-19). */
  private async writeSlots(before: StoredMeeting, slots: readonly StoredSlot[]): Promise<void> {
    const known = new Map(before.slots.map((slot) => [slot.id, slot]));
    const added = slots.filter((slot) => !known.has(slot.id));
    const moved = slots.filter((slot) => known.has(slot.id) && differsInPlaceOnly(known.get(slot.id) ?? slot, slot));
    const changed = slots.filter((slot) => known.has(slot.id) && !moved.includes(slot) && known.get(slot.id) !== slot);
    const taking = changed.filter((slot) => slot.state === 'SPEAKING');
    const leaving = changed.filter((slot) => slot.state !== 'SPEAKING');
    for (const group of [leaving, taking]) {
      if (group.length > 0) await this.query(updateSlots, [JSON.stringify(group.map((slot) => toRow(slot, before)))]);
    }
    if (moved.length > 0) {
      await this.query(
        `UPDATE speaker_slot s SET position = r.position
         FROM unnest($1::uuid[], $2::int[]) AS r (id, position) WHERE s.id = r.id`,
        [moved.map(({ id }) => id), moved.map(({ position }) => position)],
      );
    }
    if (added.length > 0) await this.query(insertSlots, [JSON.stringify(added.map((slot) => toRow(slot, before)))]);
  }

  private async writeStatement(
    { slotId, language, text, byId }: NonNullable<FloorChange['statement']>,
    now: Date,
  ): Promise<void> {
    await this.query(
      `INSERT INTO slot_statement (slot_id, language, text, attached_at, attached_by_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (slot_id) DO UPDATE SET language = $2, text = $3, attached_at = $4, attached_by_id = $5`,
      [slotId, language, text, now, byId],
    );
  }

  private async writeFilm({ slotId, film }: NonNullable<FloorChange['film']>): Promise<void> {
    if (film === null) return this.query('DELETE FROM slot_film WHERE slot_id = $1', [slotId]);
    await this.query(
      `INSERT INTO slot_film (slot_id, file_id, captions_file_id, milliseconds, begun_at, over_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (slot_id) DO UPDATE
         SET file_id = $2, captions_file_id = $3, milliseconds = $4, begun_at = $5, over_at = $6`,
      [slotId, film.fileId, film.captionsFileId, film.milliseconds, film.begunAt, film.overAt],
    );
  }

  private async writePresence(
    before: StoredMeeting,
    { delegationId, attendance }: NonNullable<FloorChange['presence']>,
    now: Date,
  ): Promise<void> {
    await this.query(
      `INSERT INTO meeting_presence (meeting_id, delegation_id, attendance, noted_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (meeting_id, delegation_id) DO UPDATE SET attendance = $3, noted_at = $4`,
      [before.id, delegationId, attendance, now],
    );
  }

  private async append(
    before: StoredMeeting,
    lines: readonly RecordLine[],
    { actor, now }: ChangeStamp,
  ): Promise<void> {
    const rows = lines.map(({ kind, facts, slotId }, index) => ({
      number: before.lastRecord + index + 1,
      kind,
      params: facts,
      slot_id: slotId ?? null,
    }));
    await this.query(
      `INSERT INTO meeting_record (meeting_id, number, at, kind, params, slot_id, actor_id, actor_name)
       SELECT $1, number, $2, kind, params, slot_id, $3, $4
       FROM jsonb_to_recordset($5::jsonb) AS r (number int, kind text, params jsonb, slot_id uuid) ORDER BY number`,
      [before.id, now, actor.personId, actor.name, JSON.stringify(rows)],
    );
  }

  private async writeFloor(before: StoredMeeting, change: FloorChange, { version }: ChangeStamp): Promise<void> {
    const active = change.meeting?.activeListId;
    await this.query(
      `INSERT INTO meeting_floor (meeting_id, active_list_id, decisive_version, last_record) VALUES ($1, $2, $3, $4)
       ON CONFLICT (meeting_id) DO UPDATE SET active_list_id = $2, decisive_version = $3, last_record = $4`,
      [
        before.id,
        active === undefined ? before.activeListId : active,
        change.decisive ? version : before.decisiveVersion,
        before.lastRecord + change.lines.length,
      ],
    );
  }

  private async query(sql: string, values: readonly unknown[]): Promise<void> {
    await this.unitOfWork.manager.query(sql, [...values]);
  }
}

export interface ChangeStamp {
  readonly actor: Actor;
  readonly now: Date;
  readonly version: number;
}

const slotTypes = `id uuid, meeting_id uuid, list_id uuid, item_id uuid, kind text, delegation_id uuid,
  on_behalf_of jsonb, group_key text, speaker text, category text, cabinet_rank boolean, place text, state text,
  request_number int, position int, held text, moved_reason text, times_absent int, swap_offered_to uuid,
  reply_number int, requested_by_id uuid, requested_at timestamptz, given_at timestamptz, limit_seconds int,
  extended_seconds int, warning_seconds int, used_ms bigint, running_since timestamptz, closes_at timestamptz,
  ended_at timestamptz`;
const columns = slotTypes.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const fixed = new Set(['id', 'meeting_id', 'list_id', 'item_id', 'kind', 'delegation_id', 'request_number']);

const insertSlots = `INSERT INTO speaker_slot (${columns.join(', ')})
  SELECT ${columns.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r (${slotTypes})`;
const updateSlots = `UPDATE speaker_slot s SET ${columns
  .filter((column) => !fixed.has(column))
  .map((column) => `${column} = r.${column}`)
  .join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r (${slotTypes}) WHERE s.id = r.id`;

function toRow(slot: StoredSlot, { profile }: StoredMeeting): Record<string, unknown> {
  const { clock } = slot;
  const closes = clock !== null && profile.closesAtLimit && slot.kind !== 'POINT_OF_ORDER' && slot.state === 'SPEAKING';
  return {
    id: slot.id,
    meeting_id: slot.meetingId,
    list_id: slot.listId,
    item_id: slot.itemId,
    kind: slot.kind,
    delegation_id: slot.delegationId,
    on_behalf_of: slot.groupName,
    group_key: slot.onBehalfOf,
    speaker: slot.speaker,
    category: slot.category,
    cabinet_rank: slot.cabinetRank,
    place: slot.place,
    state: slot.state,
    request_number: slot.requestNumber,
    position: slot.position,
    held: slot.held,
    moved_reason: slot.movedReason,
    times_absent: slot.timesAbsent,
    swap_offered_to: slot.swapOfferedTo,
    reply_number: slot.replyNumber,
    requested_by_id: slot.requestedById,
    requested_at: slot.requestedAt,
    given_at: slot.givenAt,
    limit_seconds: clock?.limitSeconds ?? null,
    extended_seconds: clock?.extendedSeconds ?? 0,
    warning_seconds: clock?.warningSeconds ?? 0,
    used_ms: clock?.usedMilliseconds ?? 0,
    running_since: clock?.runningSince ?? null,
    closes_at: closes ? endsAt(clock) : null,
    ended_at: slot.endedAt,
  };
}

function differsInPlaceOnly(before: StoredSlot, after: StoredSlot): boolean {
  return (
    before.position !== after.position &&
    JSON.stringify({ ...before, position: 0 }) === JSON.stringify({ ...after, position: 0 })
  );
}
