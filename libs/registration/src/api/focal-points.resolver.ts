import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import type { Language } from '#kernel';
import { FocalPointsService } from '../app/focal-points.service.js';
import { RegistrationAnswers } from './registration-answers.js';
import type { Wire } from './registration-answers.js';

interface Appointment {
  readonly delegationId: string;
  readonly name: string;
  readonly email: string;
  readonly language?: Language | null;
}

/** Who acts for a delegation. */
@Resolver()
export class FocalPointsResolver {
  constructor(
    private readonly focalPoints: FocalPointsService,
    private readonly answers: RegistrationAnswers,
  ) {}

  @Mutation()
  @Requires('registration.manage', { delegation: 'delegationId' })
  async appointFocalPoint(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, name, email, language = null }: Appointment,
  ): Wire {
    return this.answers.delegation(await this.focalPoints.appoint(actor, delegationId, { name, email, language }));
  }

  @Mutation()
  @Requires('registration.manage', { delegation: 'delegationId' })
  async endFocalPoint(
    @CurrentActor() actor: Actor,
    @Args('delegationId') delegationId: string,
    @Args('focalPointId') focalPointId: string,
  ): Wire {
    return this.answers.delegation(await this.focalPoints.end(actor, delegationId, focalPointId));
  }
}
