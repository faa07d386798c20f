import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn } from '#access';
import type { Actor } from '#access';
import { CompletionService } from '../app/completion.service.js';
import { EnrolmentService } from '../app/enrolment.service.js';
import { LettersService } from '../app/letters.service.js';
import type { LetterInput } from '../app/letters.service.js';
import { PassportService } from '../app/passport.service.js';
import { SubmissionService } from '../app/submission.service.js';
import type { ParticipantInput } from '../domain/check-participant.js';
import type { Passport } from '../domain/check-passport.js';
import { RegistrationAnswers, several } from './registration-answers.js';
import type { Wire } from './registration-answers.js';

interface OfRegistration {
  readonly registrationId: string;
}
interface Amendment extends OfRegistration {
  readonly input: ParticipantInput;
  readonly version: number;
}

/** Commands of delegations and of people on their own registrations. */
@Resolver()
export class EnrolmentResolver {
  constructor(
    private readonly enrolment: EnrolmentService,
    private readonly submission: SubmissionService,
    private readonly letters: LettersService,
    private readonly passports: PassportService,
    private readonly completion: CompletionService,
    private readonly answers: RegistrationAnswers,
  ) {}

  @Mutation()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async enterLetter(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, ...letter }: LetterInput & { readonly delegationId: string },
  ): Wire {
    return this.answers.letter(await this.letters.enter(actor, delegationId, letter));
  }

  @Mutation()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async draftRegistration(
    @CurrentActor() actor: Actor,
    @Args() { delegationId, input }: { readonly delegationId: string; readonly input: ParticipantInput },
  ): Wire {
    return this.answers.one(await this.enrolment.draft(actor, delegationId, input));
  }

  @Mutation()
  @SignedIn()
  async draftOwnRegistration(
    @CurrentActor() actor: Actor,
    @Args() { sessionId, input }: { readonly sessionId: string; readonly input: ParticipantInput },
  ): Wire {
    return this.answers.one(await this.enrolment.draftOwn(actor, sessionId, input));
  }

  /** Whether it is theirs is decided where the registration is known. */
  @Mutation()
  @SignedIn()
  async amendRegistration(@CurrentActor() actor: Actor, @Args() { registrationId, input, version }: Amendment): Wire {
    return this.answers.one(await this.enrolment.amend(actor, registrationId, { input, version }));
  }

  @Mutation()
  @SignedIn()
  async inviteToComplete(@CurrentActor() actor: Actor, @Args('registrationIds') ids: readonly string[]): Wire {
    return this.answers.many(await this.completion.invite(actor, several(ids, 100)));
  }

  @Mutation()
  @SignedIn()
  async givePassport(
    @CurrentActor() actor: Actor,
    @Args() { registrationId, input }: OfRegistration & { readonly input: Passport },
  ): Wire {
    return this.answers.one(await this.passports.give(actor, registrationId, input));
  }

  @Query()
  @SignedIn()
  registrationPassport(
    @CurrentActor() actor: Actor,
    @Args('registrationId') registrationId: string,
  ): Promise<Passport | null> {
    return this.passports.read(actor, registrationId);
  }

  @Mutation()
  @SignedIn()
  async submitRegistrations(@CurrentActor() actor: Actor, @Args('registrationIds') ids: readonly string[]): Wire {
    return this.answers.many(await this.submission.submit(actor, several(ids, 100)));
  }

  @Mutation()
  @SignedIn()
  async withdrawRegistration(
    @CurrentActor() actor: Actor,
    @Args() { registrationId, reason }: OfRegistration & { readonly reason?: string | null },
  ): Wire {
    return this.answers.one(await this.submission.withdraw(actor, registrationId, reason ?? null));
  }

  @Mutation()
  @Requires('registration.delegation', { registration: 'registrationId' })
  async replaceParticipant(@CurrentActor() actor: Actor, @Args() { registrationId, input, version }: Amendment): Wire {
    return this.answers.one(await this.submission.replace(actor, registrationId, { input, version }));
  }
}
