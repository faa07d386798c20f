import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '#platform';
import type { PartyKey, SideEventForm, SideEventState } from '../domain/side-event-kinds.js';
import type { NamedParty, StoredCosponsor, StoredEvent, StoredReason } from '../domain/side-event-rows.js';
import { cosponsorsOf, eventColumns, eventFrom } from './side-event.sql.js';

export interface StateChange {
  readonly state: SideEventState;
  /** Which of the organizer's events it is; null when it counts no longer. */
  readonly organiserPlace?: number | null;
  readonly reason?: StoredReason | null;
  readonly offeredUntil?: Date | null;
}

/** Applications, inside a unit of work that holds the call. */
@Injectable()
export class ApplicationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async sessionOf(id: string): Promise<string | null> {
    const [row] = await this.all<{ sessionId: string }>(
      'SELECT session_id AS "sessionId" FROM side_event WHERE id = $1',
      [id],
    );
    return row?.sessionId ?? null;
  }

  async eventOfCosponsor(id: string): Promise<string | null> {
    const [row] = await this.all<{ id: string }>('SELECT event_id AS id FROM side_event_cosponsor WHERE id = $1', [id]);
    return row?.id ?? null;
  }

  async byId(id: string): Promise<StoredEvent | null> {
    return (await this.all<StoredEvent>(`SELECT ${eventColumns} ${eventFrom} WHERE e.id = $1`, [id]))[0] ?? null;
  }

  /** Submitted, offered and accepted ones. */
  live(sessionId: string): Promise<StoredEvent[]> {
    return this.all(
      `SELECT ${eventColumns} ${eventFrom} WHERE e.session_id = $1 AND e.state IN ('SUBMITTED', 'OFFERED', 'ACCEPTED')
       ORDER BY e.number`,
      [sessionId],
    );
  }

  cosponsors(eventId: string): Promise<StoredCosponsor[]> {
    return this.all(cosponsorsOf, [[eventId]]);
  }

  /** Places that the organizer's other events have. */
  async placesOf(sessionId: string, organiser: PartyKey, exceptId: string | null): Promise<number[]> {
    const rows = await this.all<{ place: number }>(
      `SELECT organiser_place AS place FROM side_event WHERE session_id = $1 AND organiser_place IS NOT NULL
         AND (delegation_id = $2 OR organisation_id = $3) AND ($4::uuid IS NULL OR id <> $4)`,
      [sessionId, organiser.delegationId, organiser.organisationId, exceptId],
    );
    return rows.map(({ place }) => place);
  }

  async begin(sessionId: string, organiser: NamedParty, by: string | null): Promise<string> {
    const id = newId();
    await this.all(
      `INSERT INTO side_event (id, session_id, organiser_class, delegation_id, organisation_id, state, made_by)
       VALUES ($1, $2, $3, $4, $5, 'DRAFT', $6)`,
      [id, sessionId, organiser.class, organiser.delegationId, organiser.organisationId, by],
    );
    return id;
  }

  async keep(id: string, form: SideEventForm): Promise<void> {
    await this.all(
      `UPDATE side_event SET title = $2, abstract = $3, themes = $4, item_id = $5, relevance = $6, mode = $7,
         languages = $8, seats = $9, equipment = $10, accessibility = $11, preferences = $12, speakers = $13,
         contact_name = $14, contact_email = $15, focus_state = $16, focus_involvement = $17, link = $18,
         changed_at = now(), version = version + 1 WHERE id = $1`,
      [
        id,
        JSON.stringify(form.title),
        JSON.stringify(form.abstract),
        form.themes,
        form.itemId,
        form.relevance,
        form.mode,
        form.languages,
        form.seats,
        form.equipment,
        form.accessibility,
        form.preferences,
        JSON.stringify(form.speakers),
        form.contactName,
        form.contactEmail,
        form.focusState,
        form.focusInvolvement,
        form.link,
      ],
    );
  }

  /** SDE-18 Those who are named stay as they answered, those who are not go, new ones are added. */
  async setCosponsors(id: string, parties: readonly PartyKey[], state: 'NAMED' | 'ASKED'): Promise<void> {
    const wanted = JSON.stringify(parties.map((party) => ({ id: newId(), ...party })));
    const rows = 'jsonb_to_recordset($2::jsonb) AS w (id uuid, "delegationId" uuid, "organisationId" uuid)';
    await this.all(
      `DELETE FROM side_event_cosponsor x WHERE x.event_id = $1 AND NOT EXISTS (SELECT FROM ${rows}
         WHERE w."delegationId" IS NOT DISTINCT FROM x.delegation_id
           AND w."organisationId" IS NOT DISTINCT FROM x.organisation_id)`,
      [id, wanted],
    );
    await this.all(
      `INSERT INTO side_event_cosponsor (id, event_id, delegation_id, organisation_id, state, asked_at)
       SELECT w.id, $1, w."delegationId", w."organisationId", $3::text, CASE WHEN $3 = 'ASKED' THEN now() END FROM ${rows}
       ON CONFLICT DO NOTHING`,
      [id, wanted, state],
    );
  }

  async askCosponsors(id: string): Promise<void> {
    await this.all(
      `UPDATE side_event_cosponsor SET state = 'ASKED', asked_at = now() WHERE event_id = $1 AND state = 'NAMED'`,
      [id],
    );
  }

  async answerCosponsor(id: string, supports: boolean, by: string | null): Promise<void> {
    await this.all('UPDATE side_event_cosponsor SET state = $2, answered_at = now(), answered_by = $3 WHERE id = $1', [
      id,
      supports ? 'CONFIRMED' : 'DECLINED',
      by,
    ]);
  }

  /** SDE-21 */
  async receive(
    event: StoredEvent,
    { number, receivedAt, place, content }: { number: number; receivedAt: Date; place: number; content: Buffer },
  ): Promise<void> {
    await this.all(
      `UPDATE side_event SET state = 'SUBMITTED', number = $2, submitted_at = $3, organiser_place = $4,
         changed_at = now(), version = version + 1 WHERE id = $1`,
      [event.id, number, receivedAt, place],
    );
    await this.all(
      `INSERT INTO side_event_receipt (session_id, number, event_id, organiser_class, organiser_id, received_at, content)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        event.sessionId,
        number,
        event.id,
        event.organiserClass,
        event.delegationId ?? event.organisationId,
        receivedAt,
        content,
      ],
    );
  }

  async change(id: string, { state, organiserPlace, reason = null, offeredUntil = null }: StateChange): Promise<void> {
    await this.all(
      `UPDATE side_event SET state = $2, organiser_place = CASE WHEN $3::boolean THEN $4 ELSE organiser_place END,
         reason = $5, decided_at = now(), offered_until = $6, changed_at = now(), version = version + 1 WHERE id = $1`,
      [
        id,
        state,
        organiserPlace !== undefined,
        organiserPlace ?? null,
        reason === null ? null : JSON.stringify(reason),
        offeredUntil,
      ],
    );
  }

  /** Those who act for a delegation or an organization. */
  async peopleOf({ delegationId, organisationId }: PartyKey): Promise<string[]> {
    const rows = await this.all<{ id: string }>(
      `SELECT DISTINCT person_id AS id FROM role_assignment
       WHERE delegation_id = $1 AND role IN ('FOCAL_POINT', 'DELEGATE') OR organisation_id = $2 AND role = 'REPRESENTATIVE'`,
      [delegationId, organisationId],
    );
    return rows.map(({ id }) => id);
  }

  /** Offered places whose time is over. */
  async lapsed(now: Date): Promise<{ id: string; sessionId: string }[]> {
    return this.all(
      `SELECT id, session_id AS "sessionId" FROM side_event WHERE state = 'OFFERED' AND offered_until < $1 ORDER BY number`,
      [now],
    );
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
