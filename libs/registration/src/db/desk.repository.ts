import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { HeldPlace, InWaitingLine, LedgerChanges, Registered } from '../domain/place-ledger.js';
import { slotOf } from '../domain/quota-needs.js';
import type { Need } from '../domain/quota-needs.js';
import type { Quota, RegistrationProfile } from '../domain/registration-profile.js';

/** The desk of a session as a command finds it; its row is locked until the command ends. */
export interface StoredDesk {
  readonly sessionId: string;
  readonly bodyId: string;
  readonly title: TranslatedText;
  /** `YYYY-MM-DD`, every day of all parts. */
  readonly days: readonly string[];
  /** 0 where no rules were set yet. */
  readonly version: number;
  readonly published: boolean;
  readonly lastNumber: number;
  readonly profile: RegistrationProfile | null;
}

export interface EarlierProfile {
  readonly profile: RegistrationProfile;
  readonly published: boolean;
  readonly bodyId: string;
  readonly startsOn: string;
}

const counted = `id, delegation_id AS "delegationId", category, participations, days::text[] AS days`;

/** The desk of a session: rules, numbers, the waiting line and places. Inside a unit of work. */
@Injectable()
export class DeskRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks the desk, or the session where it has none yet. @returns null where there is no such session */
  async lock(sessionId: string): Promise<StoredDesk | null> {
    const locked = await this.all('SELECT FROM registration_desk WHERE session_id = $1 FOR UPDATE', [sessionId]);
    if (locked.length === 0) await this.all('SELECT FROM session WHERE id = $1 FOR UPDATE', [sessionId]);
    const [desk] = await this.all<StoredDesk>(
      `SELECT s.id AS "sessionId", s.body_id AS "bodyId", s.title,
         coalesce(d.version, 0) AS version, coalesce(d.published, false) AS published,
         coalesce(d.last_number, 0) AS "lastNumber", p.profile,
         ARRAY(SELECT DISTINCT g::date::text FROM session_part sp,
           generate_series(sp.starts_on::timestamp, sp.ends_on::timestamp, interval '1 day') g
           WHERE sp.session_id = s.id ORDER BY 1) AS days
       FROM session s LEFT JOIN registration_desk d ON d.session_id = s.id
       LEFT JOIN registration_profile p ON p.session_id = d.session_id AND p.version = d.version
       WHERE s.id = $1`,
      [sessionId],
    );
    return desk ?? null;
  }

  /** The rules in force of another session, and its first day. */
  async profileOf(sessionId: string): Promise<EarlierProfile | null> {
    const [row] = await this.all<EarlierProfile>(
      `SELECT p.profile, d.published, s.body_id AS "bodyId", (SELECT min(starts_on) FROM session_part WHERE session_id = d.session_id)::text AS "startsOn"
       FROM registration_desk d JOIN session s ON s.id = d.session_id
       JOIN registration_profile p ON p.session_id = d.session_id AND p.version = d.version
       WHERE d.session_id = $1`,
      [sessionId],
    );
    return row ?? null;
  }

  /** Writes the next version of the rules. */
  async saveProfile(
    sessionId: string,
    version: number,
    made: { profile: RegistrationProfile; by: string | null },
  ): Promise<void> {
    await this.all(
      `INSERT INTO registration_desk (session_id, version) VALUES ($1, $2)
       ON CONFLICT (session_id) DO UPDATE SET version = excluded.version`,
      [sessionId, version],
    );
    await this.all('INSERT INTO registration_profile (session_id, version, profile, made_by) VALUES ($1, $2, $3, $4)', [
      sessionId,
      version,
      JSON.stringify(made.profile),
      made.by,
    ]);
  }

  async publish(sessionId: string): Promise<void> {
    await this.all('UPDATE registration_desk SET published = true WHERE session_id = $1', [sessionId]);
  }

  /**
   * The quotas as they shall be. Places of those that count otherwise than before, or not any more, are given up; until
   * `setLimits` the limits leave room for everyone who is counted anew.
   */
  async replaceQuotas(sessionId: string, quotas: readonly Quota[], recounted: readonly string[]): Promise<void> {
    const keys = quotas.map(({ key }) => key);
    await this.all(
      'DELETE FROM quota_place WHERE session_id = $1 AND (quota_key = ANY($2::text[]) OR NOT quota_key = ANY($3::text[]))',
      [sessionId, recounted, keys],
    );
    await this.all('DELETE FROM quota WHERE session_id = $1 AND NOT key = ANY($2::text[])', [sessionId, keys]);
    await this.all(
      `INSERT INTO quota (session_id, key, places) SELECT $1, key, 1000000 FROM unnest($2::text[]) key
       ON CONFLICT (session_id, key) DO UPDATE SET places = excluded.places`,
      [sessionId, keys],
    );
  }

  async setLimits(sessionId: string, quotas: readonly Quota[]): Promise<void> {
    await this.all(
      `UPDATE quota q SET places = n.places FROM jsonb_to_recordset($2::jsonb) AS n (key text, places int)
       WHERE q.session_id = $1 AND q.key = n.key`,
      [sessionId, JSON.stringify(quotas.map(({ key, places }) => ({ key, places })))],
    );
  }

  async setSmallestCell(sessionId: string, smallest: number): Promise<void> {
    await this.all('UPDATE registration_desk SET smallest_cell = $2 WHERE session_id = $1', [sessionId, smallest]);
  }

  async setLastNumber(sessionId: string, lastNumber: number): Promise<void> {
    await this.all('UPDATE registration_desk SET last_number = $2 WHERE session_id = $1', [sessionId, lastNumber]);
  }

  /** Everyone who waits, by number. */
  line(sessionId: string): Promise<InWaitingLine[]> {
    return this.all(
      `SELECT ${counted}, number FROM registration WHERE session_id = $1 AND state = 'WAITING' ORDER BY number`,
      [sessionId],
    );
  }

  /** Everyone who holds places, by number. */
  holders(sessionId: string): Promise<Registered[]> {
    return this.all(
      `SELECT ${counted} FROM registration
       WHERE session_id = $1 AND state IN ('SUBMITTED', 'ON_HOLD', 'RETURNED', 'APPROVED') ORDER BY number`,
      [sessionId],
    );
  }

  /** Numbers of the places taken where these needs are. */
  async taken(sessionId: string, needs: readonly Need[]): Promise<Map<string, Set<number>>> {
    const rows = await this.all<Need & { places: number[] }>(
      `SELECT p.quota_key AS key, p.within, array_agg(p.place) AS places
       FROM (SELECT DISTINCT * FROM unnest($2::text[], $3::text[]) AS n (key, within)) n
       JOIN quota_place p ON p.session_id = $1 AND p.quota_key = n.key AND p.within = n.within
       GROUP BY p.quota_key, p.within`,
      [sessionId, needs.map(({ key }) => key), needs.map(({ within }) => within)],
    );
    return new Map(rows.map((row) => [slotOf(row), new Set(row.places)]));
  }

  /** Places of registrations. */
  async held(ids: readonly string[]): Promise<Map<string, HeldPlace[]>> {
    const rows = await this.all<HeldPlace & { id: string }>(
      'SELECT registration_id AS id, quota_key AS key, within, place FROM quota_place WHERE registration_id = ANY($1::uuid[])',
      [ids],
    );
    return Map.groupBy(rows, ({ id }) => id);
  }

  /** What a command did to places; the table's key and trigger have the last word on each. */
  async writePlaces(sessionId: string, { freed, moved, given }: LedgerChanges): Promise<void> {
    if (freed.length > 0)
      await this.all(
        `DELETE FROM quota_place p USING jsonb_to_recordset($2::jsonb) AS f (key text, within text, place int)
         WHERE p.session_id = $1 AND p.quota_key = f.key AND p.within = f.within AND p.place = f.place`,
        [sessionId, JSON.stringify(freed.map(({ place }) => place))],
      );
    for (const { from, to } of moved)
      await this.all('UPDATE quota_place SET registration_id = $2 WHERE registration_id = $1', [from, to]);
    const places = given.flatMap(({ id, places }) => places.map((place) => ({ ...place, id })));
    if (places.length > 0)
      await this.all(
        `INSERT INTO quota_place (session_id, quota_key, within, place, registration_id)
         SELECT $1, key, within, place, id
         FROM jsonb_to_recordset($2::jsonb) AS g (key text, within text, place int, id uuid)`,
        [sessionId, JSON.stringify(places)],
      );
  }

  private all<Row = unknown>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}
