import { Injectable } from '@nestjs/common';
import type { DelegationId, Language, MeetingId, SpeakerSlotId } from '#kernel';
import { Reader } from '#platform';
import type { ConferenceMeeting } from '../domain/admit-to-conference.js';

const meetingForConference = {
  name: 'floor.conference-meeting',
  text: `SELECT m.state, m.type = 'INFORMAL' AS informal, s.interpretation, s.id AS "sessionId", s.state AS "sessionState"
         FROM meeting m JOIN session s ON s.id = m.session_id WHERE m.id = $1`,
};

const delegationNames = {
  name: 'floor.conference-plates',
  text: `SELECT plate FROM delegation WHERE id = $1`,
};

const delegationsIn = {
  name: 'floor.conference-delegations',
  text: `SELECT d.id FROM delegation d JOIN meeting m ON m.session_id = d.session_id
         WHERE m.id = $1 AND d.id = ANY($2) ORDER BY d.id`,
};

const filmSlot = {
  name: 'floor.conference-film',
  text: `SELECT s.id FROM speaker_slot s JOIN slot_film f ON f.slot_id = s.id WHERE s.id = $1 AND s.meeting_id = $2`,
};

const boothTeams = {
  name: 'floor.booth-teams',
  text: `SELECT c.meeting_id AS "meetingId", c.language, p.id AS "personId", p.name
         FROM conference_participant c JOIN person p ON p.id = c.person_id
         WHERE c.meeting_id = ANY($1) AND c.language IS NOT NULL AND c.connected
         ORDER BY p.name`,
};

const booths = {
  name: 'floor.booths',
  text: `SELECT m.id AS "meetingId", l.language,
           a.id AS "onAirId", a.name AS "onAirName", h.id AS "handOverToId", h.name AS "handOverToName"
         FROM meeting m
         JOIN session s ON s.id = m.session_id
         CROSS JOIN LATERAL unnest(s.interpretation) WITH ORDINALITY AS l (language, position)
         LEFT JOIN booth b ON b.meeting_id = m.id AND b.language = l.language
         LEFT JOIN person a ON a.id = b.on_air_id
         LEFT JOIN person h ON h.id = b.hand_over_to_id
         WHERE m.id = ANY($1)
         ORDER BY l.position`,
};

export interface ConferenceMeetingRow extends ConferenceMeeting {
  readonly sessionId: string;
  readonly sessionState: 'DRAFT' | 'PUBLISHED';
}

export interface BoothRow {
  readonly meetingId: MeetingId;
  readonly language: Language;
  readonly onAirId: string | null;
  readonly onAirName: string | null;
  readonly handOverToId: string | null;
  readonly handOverToName: string | null;
}

export interface BoothTeamRow {
  readonly meetingId: MeetingId;
  readonly language: Language;
  readonly personId: string;
  readonly name: string;
}

/** Reads for joining a conference and for the booths on every screen. */
@Injectable()
export class ConferenceQueries {
  constructor(private readonly reader: Reader) {}

  meeting(meetingId: MeetingId): Promise<ConferenceMeetingRow | null> {
    return this.reader.row<ConferenceMeetingRow>(meetingForConference, [meetingId]);
  }

  /** Name on the plate in English, as others in the room see it at the SFU. */
  async plate(delegationId: DelegationId): Promise<string> {
    const row = await this.reader.row<{ plate: Record<string, string> }>(delegationNames, [delegationId]);
    return row?.plate.en ?? Object.values(row?.plate ?? {})[0] ?? '';
  }

  /** Those of the delegations that take part in the meeting's session. */
  async delegationsIn(meetingId: MeetingId, ids: readonly DelegationId[]): Promise<DelegationId[]> {
    if (ids.length === 0) return [];
    const rows = await this.reader.rows<{ id: DelegationId }>(delegationsIn, [meetingId, [...ids]]);
    return rows.map(({ id }) => id);
  }

  /** The slot, where it is one of the meeting whose statement is a film. */
  async filmSlot(meetingId: MeetingId, slotId: SpeakerSlotId): Promise<SpeakerSlotId | null> {
    return (await this.reader.row<{ id: SpeakerSlotId }>(filmSlot, [slotId, meetingId]))?.id ?? null;
  }

  /** One row a meeting and language interpreted into, in the session's order. */
  booths(meetingIds: readonly MeetingId[]): Promise<BoothRow[]> {
    return this.reader.rows<BoothRow>(booths, [[...meetingIds]]);
  }

  /** Interpreters who are in the meeting now, by name. */
  boothTeams(meetingIds: readonly MeetingId[]): Promise<BoothTeamRow[]> {
    return this.reader.rows<BoothTeamRow>(boothTeams, [[...meetingIds]]);
  }
}
