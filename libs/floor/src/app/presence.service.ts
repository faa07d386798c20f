import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { DelegationId, MeetingId } from '#kernel';
import type { RecordKind } from '../domain/record-kind.js';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { notePresence } from '../domain/note-presence.js';
import type { Attendance } from '../domain/quorum-meter.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';

const sentences = {
  IN_HALL: 'presence.in-hall',
  REMOTE: 'presence.remote',
  ABSENT: 'presence.absent',
} as const satisfies Record<Attendance, RecordKind>;

/** Presence by delegation, which the quorum is read from. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
  ) {}

  note(
    actor: Actor,
    {
      meetingId,
      delegationId,
      attendance,
    }: { meetingId: MeetingId; delegationId: DelegationId; attendance: Attendance },
  ): Promise<FloorDecision<FloorOutcome>> {
    return this.command.run({ actor, target: { meetingId } }, async ({ by, meeting }) => {
      const delegation = isUuid(delegationId) ? await this.floors.delegation(meetingId, delegationId) : null;
      if (!delegation) return refuse('DELEGATION_NOT_FOUND', 'FLR-41');
      const decision = notePresence({ actor: by, delegationId, attendance }, meeting);
      if (!decision.ok) return decision;
      return accept({
        presence: { delegationId, attendance },
        lines: [{ kind: sentences[attendance], facts: { delegation: delegation.plate } }],
        decisive: false,
      });
    });
  }
}
