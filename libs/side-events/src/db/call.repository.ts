import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '#platform';
import type { Span } from '../domain/check-call.js';
import type { PartyKey, RoomFacts, SideEventCall, SlotFacts } from '../domain/side-event-kinds.js';
import type { CallWhole, Hindrance, NamedParty, StoredCall, StoredRoom } from '../domain/side-event-rows.js';
import { callColumns, callFrom, hindrancesOf, partiesOf, roomsOf, slotsOf } from './side-event.sql.js';

/** Calls with their slots and rooms, inside a unit of work. */
@Injectable()
export class CallRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Waits until nobody else works on the side events of the session. */
  async lock(sessionId: string): Promise<CallWhole | null> {
    await this.all('SELECT FROM side_event_call WHERE session_id = $1 FOR UPDATE', [sessionId]);
    return this.whole(sessionId);
  }

  async whole(sessionId: string): Promise<CallWhole | null> {
    const [call] = await this.all<StoredCall>(`SELECT ${callColumns} ${callFrom} WHERE c.session_id = $1`, [sessionId]);
    if (!call) return null;
    const slots = await this.all<SlotFacts>(slotsOf, [sessionId]);
    const rooms = await this.all<StoredRoom>(roomsOf, [sessionId]);
    return { ...call, slots, rooms };
  }

  /** Meetings in which the chair sits, and rooms of the session. */
  async sessionFacts(sessionId: string): Promise<{ plenary: Span[]; sessionRooms: string[]; items: string[] }> {
    const plenary = await this.all<{ startsAt: Date; endsAt: Date }>(
      `SELECT starts_at AS "startsAt", ends_at AS "endsAt" FROM meeting
       WHERE session_id = $1 AND type <> 'INFORMAL' AND cancelled_at IS NULL`,
      [sessionId],
    );
    const rooms = await this.all<{ id: string }>('SELECT room_id AS id FROM session_room WHERE session_id = $1', [
      sessionId,
    ]);
    const items = await this.all<{ id: string }>('SELECT id FROM agenda_item WHERE session_id = $1', [sessionId]);
    return {
      plenary: plenary.map(({ startsAt, endsAt }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      sessionRooms: rooms.map(({ id }) => id),
      items: items.map(({ id }) => id),
    };
  }

  hindrances(sessionId: string): Promise<Hindrance[]> {
    return this.all(hindrancesOf, [sessionId]);
  }

  parties(sessionId: string, keys: readonly PartyKey[]): Promise<NamedParty[]> {
    return this.all(partiesOf, [
      sessionId,
      keys.flatMap(({ delegationId }) => delegationId ?? []),
      keys.flatMap(({ organisationId }) => organisationId ?? []),
    ]);
  }

  /** Writes the next version. Slots and rooms that are not in it stay for what refers to them, and are offered no more. */
  async write(
    sessionId: string,
    call: SideEventCall,
    {
      version,
      by,
      slots,
      rooms,
    }: {
      version: number;
      by: string | null;
      slots: readonly Span[];
      rooms: readonly Omit<RoomFacts, 'hybrid'>[];
    },
  ): Promise<void> {
    await this.all(
      `INSERT INTO side_event_call (session_id, version, per_organiser, online_at_once) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id) DO UPDATE SET version = excluded.version, per_organiser = excluded.per_organiser,
         online_at_once = excluded.online_at_once, board_version = side_event_call.board_version + 1`,
      [sessionId, version, call.perOrganiser, call.onlineAtOnce],
    );
    await this.all('INSERT INTO side_event_call_version (session_id, version, call, made_by) VALUES ($1, $2, $3, $4)', [
      sessionId,
      version,
      JSON.stringify(call),
      by,
    ]);
    const wanted = JSON.stringify(slots.map((slot) => ({ id: newId(), ...slot })));
    await this.all(
      `UPDATE side_event_slot t SET retired = NOT EXISTS (
         SELECT FROM jsonb_to_recordset($2::jsonb) AS w ("startsAt" timestamptz, "endsAt" timestamptz)
         WHERE w."startsAt" = t.starts_at AND w."endsAt" = t.ends_at) WHERE t.session_id = $1`,
      [sessionId, wanted],
    );
    await this.all(
      `INSERT INTO side_event_slot (id, session_id, starts_at, ends_at)
       SELECT w.id, $1, w."startsAt", w."endsAt"
       FROM jsonb_to_recordset($2::jsonb) AS w (id uuid, "startsAt" timestamptz, "endsAt" timestamptz)
       WHERE NOT EXISTS (SELECT FROM side_event_slot t WHERE t.session_id = $1 AND t.starts_at = w."startsAt"
         AND t.ends_at = w."endsAt")`,
      [sessionId, wanted],
    );
    await this.all('UPDATE side_event_room SET retired = true WHERE session_id = $1', [sessionId]);
    await this.all(
      `INSERT INTO side_event_room (session_id, room_id, seats, equipment)
       SELECT $1, w."roomId", w.seats, ARRAY(SELECT jsonb_array_elements_text(w.equipment))
       FROM jsonb_to_recordset($2::jsonb) AS w ("roomId" uuid, seats int, equipment jsonb)
       ON CONFLICT (session_id, room_id) DO UPDATE SET seats = excluded.seats, equipment = excluded.equipment,
         retired = false`,
      [sessionId, JSON.stringify(rooms)],
    );
  }

  async publish(sessionId: string): Promise<void> {
    await this.all('UPDATE side_event_call SET published = true WHERE session_id = $1', [sessionId]);
  }

  /** SDE-21 The next number, and a time later than that of the one before. */
  async nextReceipt(sessionId: string): Promise<{ number: number; receivedAt: Date }> {
    const [rows]: [{ number: number; receivedAt: Date }[]] = await this.unitOfWork.manager.query(
      `UPDATE side_event_call SET last_number = last_number + 1,
         last_received_at = greatest(clock_timestamp(), last_received_at + interval '1 millisecond')
       WHERE session_id = $1 RETURNING last_number AS number, last_received_at AS "receivedAt"`,
      [sessionId],
    );
    const [given] = rows;
    if (!given) throw new Error('The call is not there');
    return given;
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
