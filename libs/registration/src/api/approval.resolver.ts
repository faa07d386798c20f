import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import type { Language } from '#kernel';
import { ApprovalService } from '../app/approval.service.js';
import { ProfileService } from '../app/profile.service.js';
import type { CategoryRules, Quota, RegistrationProfile } from '../domain/registration-profile.js';
import { RegistrationAnswers, several } from './registration-answers.js';
import type { Wire } from './registration-answers.js';

interface Several {
  readonly registrationIds: readonly string[];
}
interface Reasoned extends Several {
  readonly reason: { readonly [L in Language]?: string | null };
}
type Optional<T, Field extends keyof T> = Omit<T, Field> & { readonly [F in Field]?: T[F] | null };
interface ProfileInput extends Pick<RegistrationProfile, 'waitingOrder'> {
  readonly categories: readonly Optional<CategoryRules, 'lateUntil'>[];
  readonly quotas: readonly Optional<Quota, 'source'>[];
  readonly source?: string | null;
}

const most = 500;

/** Commands of the secretariat: rules of registration and decisions on registrations. */
@Resolver()
export class ApprovalResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly approval: ApprovalService,
    private readonly answers: RegistrationAnswers,
  ) {}

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async setRegistrationProfile(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, input, version }: { sessionId: string; input: ProfileInput; version: number },
  ): Wire {
    return this.answers.profile(await this.profiles.set(actor, sessionId, { profile: asProfile(input), version }));
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async copyRegistrationProfile(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, fromSessionId }: { sessionId: string; fromSessionId: string },
  ): Wire {
    return this.answers.profile(await this.profiles.copy(actor, sessionId, fromSessionId));
  }

  @Mutation()
  @Requires('registration.manage', { session: 'sessionId' })
  async publishRegistration(@CurrentActor() actor: Actor, @Args('sessionId') sessionId: string): Wire {
    return this.answers.profile(await this.profiles.publish(actor, sessionId));
  }

  @Mutation()
  @Requires('registration.manage', { registration: 'registrationIds' })
  async approveRegistrations(@CurrentActor() actor: Actor, @Args() { registrationIds }: Several): Wire {
    return this.answers.many(await this.approval.approve(actor, several(registrationIds, most)));
  }

  @Mutation()
  @Requires('registration.manage', { registration: 'registrationIds' })
  async rejectRegistrations(@CurrentActor() actor: Actor, @Args() { registrationIds, reason }: Reasoned): Wire {
    return this.answers.many(await this.approval.reject(actor, several(registrationIds, most), reason));
  }

  @Mutation()
  @Requires('registration.manage', { registration: 'registrationIds' })
  async holdRegistrations(@CurrentActor() actor: Actor, @Args() { registrationIds, reason }: Reasoned): Wire {
    return this.answers.many(await this.approval.hold(actor, several(registrationIds, most), reason));
  }

  @Mutation()
  @Requires('registration.manage', { registration: 'registrationIds' })
  async returnRegistrations(
    @CurrentActor() actor: Actor,
    @Args() { registrationIds, reason, answerBy }: Reasoned & { readonly answerBy: string },
  ): Wire {
    const ids = several(registrationIds, most);
    return this.answers.many(await this.approval.return(actor, ids, { reason, answerBy: new Date(answerBy) }));
  }
}

function asProfile({ categories, quotas, waitingOrder, source }: ProfileInput): RegistrationProfile {
  return {
    categories: categories.map((rules) => ({
      ...rules,
      lateUntil: rules.lateUntil ?? null,
      questionnaireId: rules.questionnaireId ?? null,
    })),
    quotas: quotas.map((quota) => ({ ...quota, source: quota.source ?? null })),
    waitingOrder,
    source: source ?? null,
  };
}
