import { Injectable } from '@nestjs/common';
import { AuditTrail, Notices, PeopleService, RoleService } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';
import { LiveTopics, UnitOfWork } from '#platform';
import { FocalPointRepository } from '../db/focal-point.repository.js';

export interface FocalPointInput {
  readonly name: string;
  readonly email: string;
  readonly language: Language | null;
}

/** REG-40 Who acts for a delegation in its registration; the secretariat decides at the delegation's request. */
@Injectable()
export class FocalPointsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleService,
    private readonly roles: RoleService,
    private readonly focalPoints: FocalPointRepository,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly topics: LiveTopics,
  ) {}

  /** Invites them by mail; who has an account already is told within the application. */
  appoint(actor: Actor, delegationId: string, input: FocalPointInput): Promise<Decision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const delegation = await this.focalPoints.delegation(delegationId);
      if (!delegation) return refuse('SCOPE_UNKNOWN', 'ACC-32');
      const role = { role: 'FOCAL_POINT', scope: 'DELEGATION', scopeId: delegationId, language: null } as const;
      const before = await this.focalPoints.of(delegationId);
      const admitted = await this.people.admit(actor, {
        name: input.name,
        email: input.email,
        language: input.language ?? actor.language ?? 'en',
        roles: [role],
      });
      if (!admitted.ok) return admitted;
      if (before.some(({ personId }) => personId === admitted.value)) return accept({ id: delegationId });
      const appointed = (await this.focalPoints.of(delegationId)).find(({ personId }) => personId === admitted.value);
      const { plate, session, sessionId } = delegation;
      if (!appointed?.invited)
        await this.notices.give([
          {
            personId: admitted.value,
            message: 'notice.focalPoint',
            params: { delegation: plate, session },
            link: `/me/delegations/${delegationId}/registration`,
          },
        ]);
      await this.record(actor, { delegationId, sessionId, name: appointed?.name ?? '' }, 'focalPointAppointed');
      return accept({ id: delegationId });
    });
  }

  /** @param focalPointId the appointment */
  end(actor: Actor, delegationId: string, focalPointId: string): Promise<Decision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const delegation = await this.focalPoints.delegation(delegationId);
      const held = (await this.focalPoints.of(delegationId)).find(({ id }) => id === focalPointId);
      if (!delegation || !held || !isUuid(focalPointId)) return refuse('ROLE_UNKNOWN', 'ACC-4');
      const withdrawn = await this.roles.withdraw(actor, held.id);
      if (!withdrawn.ok) return withdrawn;
      const { sessionId } = delegation;
      await this.record(actor, { delegationId, sessionId, name: held.name }, 'focalPointEnded');
      return accept({ id: delegationId });
    });
  }

  private async record(
    actor: Actor,
    { delegationId, sessionId, name }: { delegationId: string; sessionId: string; name: string },
    action: string,
  ): Promise<void> {
    await this.audit.append({
      actor,
      action: `registration.${action}`,
      subject: { type: 'Delegation', id: delegationId },
      params: { name },
      rule: 'REG-40',
    });
    await this.topics.changed(`registration:${sessionId}`);
  }
}
