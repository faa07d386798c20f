import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DelegationId, Language, MeetingId, PersonId, SpeakerSlotId } from '#kernel';
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

interface LockedConference {
  readonly state: FloorFacts['meetingState'];
  readonly delegationId: DelegationId | null;
  readonly personId: PersonId | null;
  readonly filmSlotId: SpeakerSlotId | null;
  readonly onAir: Readonly<Partial<Record<Language, PersonId>>> | null;
  readonly admitted: readonly AdmittedParticipant[] | null;
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
       ON CONFLICT (meeting_id, identity) DO UPDATE SET person_id = $3, admitted_at = now()`,
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
      const [row]: { locked: LockedConference | null }[] = await manager.query('SELECT lock_conference($1) AS locked', [
        meetingId,
      ]);
      if (row?.locked) await work(factsOf(row.locked), row.locked.admitted ?? []);
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

function factsOf({ state, delegationId, personId, filmSlotId, onAir }: LockedConference): FloorFacts {
  return {
    meetingState: state,
    remoteHolder: delegationId ? { delegationId, personId } : null,
    filmSlotId,
    onAir: new Map(Object.entries(onAir ?? {}) as [Language, PersonId][]),
  };
}
