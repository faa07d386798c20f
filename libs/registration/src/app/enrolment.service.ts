import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import { newId } from '#platform';
import { RegistrationRepository } from '../db/registration.repository.js';
import type { StoredLetter } from '../db/registration.repository.js';
import { amendRegistration, takesPartOtherwise } from '../domain/amend-registration.js';
import { checkOffered, checkParticipant } from '../domain/check-participant.js';
import type { ParticipantInput } from '../domain/check-participant.js';
import { checkRegistrar } from '../domain/check-window.js';
import { categoriesOf, categoriesOfIndividuals, isActive } from '../domain/registration-kinds.js';
import type { Registrar } from '../domain/registration-kinds.js';
import type { Participant, Registration } from '../domain/registration.js';
import { checkSeen, checkState } from '../domain/registration-life.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { actingFor, assertActing } from './acting.js';
import { BroughtPapers } from './brought-papers.js';
import { changesBetween } from './audited-changes.js';
import { refuseTwice } from '../domain/nobody-twice.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk, isOpen, rulesOrRefusal } from './registration-desk.js';
import type { OpenDesk } from './registration-desk.js';

type Answer = Promise<RegistrationDecision<{ id: string }>>;

/** Beginning a registration and amending it. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly announcer: RegistrationAnnouncer,
    private readonly papers: BroughtPapers,
  ) {}

  /** REG-1, REG-15 */
  draft(actor: Actor, delegationId: string, input: ParticipantInput): Answer {
    return this.desk.holdOfDelegation(delegationId, async (desk, delegation) => {
      if (!isOpen(desk)) return refuse('PROFILE_MISSING', 'REG-14');
      const participant = checkParticipant(input, {
        categories: offeredFirst(desk, categoriesOf(delegation.category)),
        sessionDays: desk.days,
        language: actor.language ?? 'en',
      });
      return participant.ok ? this.begin(actor, desk, { participant: participant.value, delegationId }) : participant;
    });
  }

  /** REG-1, REG-15 Nobody but the person themselves; a category that does not let them is refused. */
  draftOwn(actor: Actor, sessionId: string, input: ParticipantInput): Answer {
    return this.desk.holdOpen(sessionId, async (desk) => {
      const participant = checkParticipant(input, {
        categories: offeredFirst(desk, categoriesOfIndividuals),
        sessionDays: desk.days,
        language: actor.language ?? 'en',
      });
      return participant.ok
        ? this.begin(actor, desk, { participant: participant.value, delegationId: null })
        : participant;
    });
  }

  /** REG-8 to REG-10, REG-13, REG-15, REG-16, REG-23 */
  amend(
    actor: Actor,
    registrationId: string,
    { input, version }: { input: ParticipantInput; version: number },
  ): Answer {
    return this.desk.holdOf(registrationId, async (desk) => {
      const [current] = await this.registrations.byIds([registrationId]);
      if (!current) return refuse('REGISTRATION_UNKNOWN', 'REG-13');
      const acting = assertActing(actor, { ...current, bodyId: desk.bodyId });
      const state = checkState('amend', current.state);
      if (!state.ok) return state;
      const seen = checkSeen(current, version);
      if (!seen.ok) return seen;
      const participant = await this.participantOf(desk, current, asTheyMay(acting, current, input));
      if (!participant.ok) return participant;
      const papers = await this.papers.check(actor, participant.value, current);
      if (!papers.ok) return papers;
      return this.write(actor, desk, { current, participant: participant.value, letter: papers.value });
    });
  }

  private async write(
    actor: Actor,
    desk: OpenDesk,
    { current, participant, letter }: { current: Registration; participant: Participant; letter: StoredLetter | null },
  ): Answer {
    const rules = desk.profile.categories.find(({ category }) => category === participant.category) ?? null;
    const state = amendRegistration(current, participant, {
      rules,
      letterReference: letter?.reference ?? null,
      now: desk.now,
    });
    if (!state.ok) return state;
    let after: Registration = { ...current, ...participant, state: state.value };
    if (isActive.has(current.state)) {
      const beside = await this.registrations.activeBeside(desk.sessionId, [current]);
      const twice = refuseTwice(
        after,
        beside.filter(({ id }) => id !== current.id),
      );
      if (!twice.ok) return twice;
    }
    const moves = isActive.has(current.state) && takesPartOtherwise(current, participant);
    let promoted: string[] = [];
    if (moves) {
      const ledger = await this.desk.ledger(desk, [current, after]);
      const number = ledger.change({ ...after, number: current.number ?? 0 });
      if (!number.ok) return number;
      const waits = ledger.isWaiting(current.id);
      after = {
        ...after,
        number: number.value,
        state: waits ? 'WAITING' : after.state === 'WAITING' ? 'SUBMITTED' : after.state,
      };
      await this.registrations.update([after]);
      promoted = await this.desk.write(desk, ledger, [current.id]);
    } else await this.registrations.update([after]);
    const others = await this.registrations.byIds(promoted);
    await this.announcer.announce(actor, desk.sessionId, {
      entries: [
        entryOn(after, 'amended', { changes: changesBetween(current, after), rule: 'REG-10' }),
        ...others.map((each) => entryOn(each, 'promoted', { rule: 'REG-6' })),
      ],
      notices: promoted.map((id) => ({ registrationId: id, kind: 'promoted' })),
    });
    return accept({ id: current.id });
  }

  private async begin(
    actor: Actor,
    desk: OpenDesk,
    { participant, delegationId }: { participant: Participant; delegationId: string | null },
  ): Answer {
    const personId = delegationId === null ? actor.personId : null;
    const place = { bodyId: desk.bodyId, sessionId: desk.sessionId, delegationId, personId };
    const acting = actingFor(actor, place);
    if (!desk.published && !acting.includes('SECRETARIAT')) return refuse('PROFILE_NOT_PUBLISHED', 'REG-14');
    const rules = rulesOrRefusal(desk, participant.category);
    if (!rules.ok) return rules;
    const registrar = checkRegistrar(rules.value, acting);
    if (!registrar.ok) return registrar;
    const offered = checkOffered(rules.value, participant);
    if (!offered.ok) return offered;
    const papers = await this.papers.check(actor, participant, { ...place, photoId: null });
    if (!papers.ok) return papers;
    const registration: Registration = {
      ...participant,
      id: newId(),
      sessionId: desk.sessionId,
      number: null,
      delegationId,
      personId,
      letterKind: null,
      letterReference: null,
      passportGiven: false,
      state: 'DRAFT',
      reason: null,
      answerBy: null,
      approved: null,
      version: 1,
    };
    await this.registrations.insert(registration);
    await this.announcer.announce(actor, desk.sessionId, { entries: [entryOn(registration, 'drafted')] });
    return accept({ id: registration.id });
  }

  private async participantOf(
    desk: OpenDesk,
    current: Registration,
    input: ParticipantInput,
  ): Promise<RegistrationDecision<Participant>> {
    const delegation = current.delegationId === null ? null : await this.registrations.delegation(current.delegationId);
    // What older forms and workbooks do not have stays as it is.
    const { sex, nationality, photoId } = current;
    return checkParticipant(
      { sex, nationality, photoId, ...input, category: input.category ?? current.category },
      {
        categories: delegation ? categoriesOf(delegation.category) : categoriesOfIndividuals,
        sessionDays: desk.days,
        language: current.language,
      },
    );
  }
}

/** REG-23 Someone whom a delegation registers completes their own data; the rest stays the delegation's. */
function asTheyMay(acting: readonly Registrar[], current: Registration, input: ParticipantInput): ParticipantInput {
  if (current.delegationId === null || acting.some((way) => way !== 'SELF')) return input;
  const { category, participations, days, letterId } = current;
  return { ...input, category, function: current.function, participations, days, letterId };
}

/** Those of the categories that the rules name come first, so that an organization without a status gets one of them. */
function offeredFirst<Category extends Participant['category']>(
  { profile }: OpenDesk,
  categories: readonly Category[],
): Category[] {
  const named = new Set<string>(profile.categories.map(({ category }) => category));
  return categories.toSorted((a, b) => Number(named.has(b)) - Number(named.has(a)));
}
