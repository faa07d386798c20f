import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import { UnitOfWork } from '#platform';
import { CallRepository } from '../db/call.repository.js';
import { checkCall } from '../domain/check-call.js';
import type { Span } from '../domain/check-call.js';
import type { RoomFacts, SideEventCall } from '../domain/side-event-kinds.js';
import type { SideEventDecision } from '../domain/side-event-refusal.js';

export interface CallCommand {
  readonly call: SideEventCall;
  readonly slots: readonly Span[];
  readonly rooms: readonly Omit<RoomFacts, 'hybrid'>[];
  /** Version that was read; 0 for a new one. */
  readonly version: number;
}

type Answer = Promise<SideEventDecision<{ sessionId: string }>>;

/** SDE-1 to SDE-3 The call for side events of a session. */
@Injectable()
export class CallService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallRepository,
    private readonly audit: AuditTrail,
  ) {}

  set(actor: Actor, sessionId: string, { call, slots, rooms, version }: CallCommand): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const now = (await this.calls.lock(sessionId))?.version ?? 0;
      if (now !== version) return refuse('SIDE_CALL_CHANGED', 'SDE-1', { seen: version, now });
      const lawful = checkCall(call, { slots, rooms, ...(await this.calls.sessionFacts(sessionId)) });
      if (!lawful.ok) return lawful;
      await this.calls.write(sessionId, call, { version: now + 1, by: actor.personId, slots, rooms });
      await this.audit.append({
        actor,
        action: 'sideEvents.callSet',
        subject: { type: 'Session', id: sessionId },
        params: { version: now + 1, slots: slots.length, rooms: rooms.length },
        rule: 'SDE-1',
      });
      return accept({ sessionId });
    });
  }

  publish(actor: Actor, sessionId: string): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const whole = await this.calls.lock(sessionId);
      if (!whole) return refuse('SIDE_CALL_NONE', 'SDE-1');
      if (!whole.published) {
        await this.calls.publish(sessionId);
        await this.audit.append({
          actor,
          action: 'sideEvents.callPublished',
          subject: { type: 'Session', id: sessionId },
          params: { version: whole.version },
          rule: 'SDE-1',
        });
      }
      return accept({ sessionId });
    });
  }
}
