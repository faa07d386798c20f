import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, Language, MeetingId, PersonId } from '#kernel';
import { LiveTopics, UnitOfWork } from '#platform';
import { BoothRepository } from '../db/booth.repository.js';
import { askHandOver, handOver, leaveBooth, takeBooth } from '../domain/booth.js';
import type { BoothRefusalCode, BoothState } from '../domain/booth.js';
import type { ConferenceRefusalCode } from '../domain/conference-refusal.js';
import { ConferenceReconciler } from './conference-reconciler.js';

export interface BoothCommand {
  readonly actor: Actor;
  readonly meetingId: MeetingId;
  readonly language: Language;
}

type Answer = Decision<{ readonly meetingId: MeetingId }, ConferenceRefusalCode>;
type BoothRule = (booth: BoothState, by: PersonId) => Decision<BoothState, BoothRefusalCode>;

/** Who is on microphone in the booths of a meeting. */
@Injectable()
export class BoothService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly booths: BoothRepository,
    private readonly topics: LiveTopics,
    private readonly audit: AuditTrail,
    private readonly reconciler: ConferenceReconciler,
  ) {}

  take(command: BoothCommand): Promise<Answer> {
    return this.apply('booth.taken', takeBooth, command);
  }

  askHandOver(command: BoothCommand): Promise<Answer> {
    return this.apply('booth.asked', askHandOver, command);
  }

  handOver(command: BoothCommand): Promise<Answer> {
    return this.apply('booth.handed-over', handOver, command);
  }

  leave(command: BoothCommand): Promise<Answer> {
    return this.apply('booth.left', leaveBooth, command);
  }

  private async apply(action: string, rule: BoothRule, { actor, meetingId, language }: BoothCommand): Promise<Answer> {
    const { personId } = actor;
    // INT-1: a booth is its interpreters'; holding the permission for another language is not enough.
    const inTeam = actor.roles.some((held) => held.role === 'INTERPRETER' && held.language === language);
    if (!personId || !inTeam) return refuse('NOT_IN_THIS_CAPACITY', 'SFU-9');
    if (!isUuid(meetingId)) return refuse('MEETING_UNKNOWN', 'SFU-8');
    return this.unitOfWork.run(async (): Promise<Answer> => {
      const booth = await this.booths.lock(meetingId, language);
      if (!booth) return refuse('BOOTH_UNKNOWN', 'SFU-9');
      const decision = rule(booth, personId);
      if (!decision.ok) return decision;
      const { onAir } = decision.value;
      if (onAir && (await this.booths.onAirElsewhere(meetingId, language, onAir))) {
        return refuse('BOOTH_OTHER_ON_AIR', 'INT-5');
      }
      await this.booths.save(meetingId, language, decision.value);
      await this.topics.changed(`meeting:${meetingId}`);
      await this.audit.append({ actor, action, subject: { type: 'Meeting', id: meetingId }, params: { language } });
      this.unitOfWork.afterCommit(() => void this.reconciler.followList(meetingId));
      return accept({ meetingId });
    });
  }
}
