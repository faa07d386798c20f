import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { DelegationId, Language, MeetingId, PersonId } from '#kernel';
import type { FloorFacts } from '../domain/publishing-rights.js';

/** Someone who got a token and could be given a right. */
export interface AdmittedParticipant {
  readonly identity: string;
  readonly connected: boolean;
  /** The right that the SFU was last told, as text; empty for none. */
  readonly inForce: string;
}

export interface NewParticipant {
  readonly meetingId: MeetingId;
  readonly identity: string;
  readonly personId: PersonId;
  readonly delegationId: DelegationId | null;
  readonly language: Language | null;
}

interface FactsRow {
  readonly state: FloorFacts['meetingState'];
  readonly delegation_id: DelegationId | null;
  readonly person_id: PersonId | null;
}

/**
 * What is known of the SFU's rooms. Not part of any command: these rows only save asking the SFU, which is why they are
 * written outside the unit of work.
 */
@Injectable()
export class ConferenceParticipantRepository {
  constructor(private readonly dataSource: DataSource) {}

  async admit({ meetingId, identity, personId, delegationId, language }: NewParticipant): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO conference_participant (meeting_id, identity, person_id, delegation_id, language)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (meeting_id, identity) DO UPDATE SET admitted_at = now()`,
      [meetingId, identity, personId, delegationId, language],
    );
  }

  /**
   * Holds the meeting's lock while the SFU is brought into line; the facts are read after the lock was got, so they
   * include every command committed before.
   */
  async withMeetingLock(
    meetingId: MeetingId,
    work: (facts: FloorFacts, admitted: readonly AdmittedParticipant[]) => Promise<void>,
  ): Promise<void> {
    await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('conference:' || $1, 0))`, [meetingId]);
      const facts = await readFacts(manager, meetingId);
      if (!facts) return;
      const admitted: AdmittedParticipant[] = await manager.query(
        `SELECT identity, connected, in_force AS "inForce" FROM conference_participant WHERE meeting_id = $1`,
        [meetingId],
      );
      await work(facts, admitted);
    });
  }

  async noteInForce(meetingId: MeetingId, identity: string, inForce: string): Promise<void> {
    await this.dataSource.query(
      'UPDATE conference_participant SET in_force = $3, connected = true WHERE meeting_id = $1 AND identity = $2',
      [meetingId, identity, inForce],
    );
  }

  async noteDisconnected(meetingId: MeetingId, identity: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE conference_participant SET in_force = '', connected = false WHERE meeting_id = $1 AND identity = $2`,
      [meetingId, identity],
    );
  }

  /** Exactly these are in the room now. */
  async noteConnected(meetingId: MeetingId, identities: readonly string[]): Promise<void> {
    await this.dataSource.query(
      `UPDATE conference_participant
       SET connected = identity = ANY($2), in_force = CASE WHEN identity = ANY($2) THEN in_force ELSE '' END
       WHERE meeting_id = $1 AND connected IS DISTINCT FROM (identity = ANY($2))`,
      [meetingId, [...identities]],
    );
  }

  /** Meetings whose rooms should be looked at: in progress, or with somebody connected. */
  async meetingsToWatch(): Promise<readonly MeetingId[]> {
    const rows: { id: MeetingId }[] = await this.dataSource.query(
      `SELECT id FROM meeting WHERE state IN ('OPEN', 'SUSPENDED')
       UNION SELECT meeting_id FROM conference_participant WHERE connected`,
    );
    return rows.map(({ id }) => id);
  }
}

async function readFacts(manager: EntityManager, meetingId: MeetingId): Promise<FloorFacts | null> {
  const [row]: FactsRow[] = await manager.query(
    `SELECT m.state, s.delegation_id, s.requested_by_id AS person_id
     FROM meeting m
     LEFT JOIN speaker_slot s ON s.meeting_id = m.id AND s.state = 'SPEAKING' AND s.place = 'REMOTE'
     WHERE m.id = $1`,
    [meetingId],
  );
  if (!row) return null;
  const booths: { language: Language; person_id: PersonId }[] = await manager.query(
    'SELECT language, on_air_id AS person_id FROM booth WHERE meeting_id = $1 AND on_air_id IS NOT NULL',
    [meetingId],
  );
  return {
    meetingState: row.state,
    remoteHolder: row.delegation_id ? { delegationId: row.delegation_id, personId: row.person_id } : null,
    onAir: new Map(booths.map(({ language, person_id }) => [language, person_id])),
  };
}
