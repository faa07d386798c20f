import { Injectable } from '@nestjs/common';
import { AccessDenied, holds } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Refused } from '#kernel';
import { UnitOfWork, newId } from '#platform';
import { AnswerNeeds } from '#questionnaires';
import { RegistrationRepository } from '../db/registration.repository.js';
import { takesPartOtherwise } from '../domain/amend-registration.js';
import { checkOffered, checkParticipant, clean } from '../domain/check-participant.js';
import type { ParticipantInput } from '../domain/check-participant.js';
import { checkRegistrar, checkWindow, isClosed } from '../domain/check-window.js';
import { refuseTwice } from '../domain/nobody-twice.js';
import type { PlaceLedger } from '../domain/place-ledger.js';
import { checkAnswered, questionsAsked } from '../domain/questions-asked.js';
import { isActive } from '../domain/registration-kinds.js';
import type { Registration } from '../domain/registration.js';
import { checkSeen, checkState } from '../domain/registration-life.js';
import type { RegistrationDecision, RegistrationRefusal } from '../domain/registration-refusal.js';
import { actingFor, assertActing } from './acting.js';
import { answerSubject } from './answer-readers.js';
import { BroughtPapers } from './brought-papers.js';
import { changesBetween } from './audited-changes.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk, rulesOrRefusal } from './registration-desk.js';
import type { OpenDesk } from './registration-desk.js';

/** What a command on many registrations did with each. */
export interface DecidedMany {
  readonly decided: readonly string[];
  readonly refused: readonly { readonly registrationId: string; readonly refusal: Refused<RegistrationRefusal> }[];
}

/** One draft to submit, beside the others who are registered. */
interface Admission {
  readonly each: Registration;
  readonly others: readonly Registration[];
  readonly ledger: PlaceLedger;
  /** Required questions without an answer. */
  readonly missing: readonly string[] | undefined;
}

/** Commands by which places are taken, given up and handed over. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly announcer: RegistrationAnnouncer,
    private readonly papers: BroughtPapers,
    private readonly needs: AnswerNeeds,
  ) {}

  /** REG-1 to REG-6, REG-9, REG-13, REG-21 Each takes its places, joins the line or is refused with its reason. */
  submit(actor: Actor, ids: readonly string[]): Promise<RegistrationDecision<DecidedMany>> {
    return this.unitOfWork.run(async () => {
      const known = [...new Set(ids)].filter(isUuid);
      const sessions = await this.registrations.sessionsOf(known);
      const answers: DecidedMany[] = [];
      for (const sessionId of sessions) {
        const answer = await this.desk.holdOpen(sessionId, (desk) => this.submitAt(actor, desk, known));
        if (!answer.ok) return answer;
        answers.push(answer.value);
      }
      const named = new Set(answers.flatMap((each) => [...each.decided, ...each.refused.map((r) => r.registrationId)]));
      const unknown = [...new Set(ids)].filter((id) => !named.has(id));
      // Who may not see everything does not learn whether a registration exists.
      if ((unknown.length > 0 || ids.length === 0) && !holds(actor, 'registration.manage'))
        throw AccessDenied.for(actor);
      return accept({
        decided: answers.flatMap(({ decided }) => decided),
        refused: [
          ...answers.flatMap(({ refused }) => refused),
          ...unknown.map((id) => ({ registrationId: id, refusal: refuse('REGISTRATION_UNKNOWN', 'REG-13') })),
        ],
      });
    });
  }

  /** REG-7 */
  withdraw(actor: Actor, registrationId: string, reason: string | null): Promise<RegistrationDecision<{ id: string }>> {
    return this.desk.holdOf(registrationId, async (desk) => {
      const [current] = await this.registrations.byIds([registrationId]);
      if (!current) return refuse('REGISTRATION_UNKNOWN', 'REG-13');
      assertActing(actor, { ...current, bodyId: desk.bodyId });
      const lawful = checkState('withdraw', current.state);
      if (!lawful.ok) return lawful;
      const why = clean(reason);
      if ([...why].length > 1000) return refuse('REASON_FAULTY', 'REG-11', { most: 1000 });
      const language = actor.language ?? 'en';
      const after: Registration = {
        ...current,
        state: 'WITHDRAWN',
        reason: why === '' ? null : { [language]: why, original: language },
        answerBy: null,
      };
      const ledger = await this.desk.ledger(desk, [current]);
      if (isActive.has(current.state)) ledger.release(current.id);
      await this.registrations.update([{ ...after, decidedAt: desk.now }]);
      await this.finish(
        actor,
        desk,
        { ledger, own: [current.id], entries: [entryOn(after, 'withdrawn', { rule: 'REG-7' })] },
        current.state === 'DRAFT' ? [] : [{ registrationId: current.id, kind: 'withdrawn' as const }],
      );
      return accept({ id: current.id });
    });
  }

  /** REG-7, REG-8, REG-16 The new person takes over places and number, and is to be approved. */
  replace(
    actor: Actor,
    registrationId: string,
    { input, version }: { input: ParticipantInput; version: number },
  ): Promise<RegistrationDecision<{ id: string }>> {
    return this.desk.holdOf(registrationId, async (desk) => {
      const [current] = await this.registrations.byIds([registrationId]);
      if (!current) return refuse('REGISTRATION_UNKNOWN', 'REG-13');
      const acting = assertActing(actor, { ...current, bodyId: desk.bodyId });
      const lawful = checkState('replace', current.state);
      if (!lawful.ok) return lawful;
      const seen = checkSeen(current, version);
      if (!seen.ok) return seen;
      const next = await this.successor(actor, desk, { current, input });
      if (!next.ok) return next;
      const rules = rulesOrRefusal(desk, current.category);
      if (!rules.ok) return rules;
      const registrar = checkRegistrar(rules.value, acting);
      if (!registrar.ok) return registrar;
      const offered = checkOffered(rules.value, next.value);
      if (!offered.ok) return offered;
      if (
        isClosed(rules.value, desk.now) &&
        !rules.value.mayChangeAfterClose &&
        takesPartOtherwise(current, next.value)
      )
        return refuse('PARTICIPATION_FIXED', 'REG-8', { closedOn: rules.value.closesAt.slice(0, 10) });
      const beside = await this.registrations.activeBeside(desk.sessionId, [current]);
      const twice = refuseTwice(
        next.value,
        beside.filter(({ id }) => id !== current.id),
      );
      if (!twice.ok) return twice;
      const ledger = await this.desk.ledger(desk, [current, next.value]);
      const handed = ledger.handOver(current.id, next.value);
      if (!handed.ok) return handed;
      const after: Registration = { ...next.value, state: ledger.isWaiting(next.value.id) ? 'WAITING' : 'SUBMITTED' };
      const before: Registration = { ...current, state: 'WITHDRAWN', number: null, answerBy: null };
      await this.registrations.update([{ ...before, replacedBy: after.id, decidedAt: desk.now }]);
      await this.registrations.insert({ ...after, submittedAt: desk.now });
      const name = `${after.familyName.toUpperCase()}, ${after.givenName}`;
      const entries = [
        entryOn({ ...current, number: after.number }, 'replaced', { params: { by: name }, rule: 'REG-7' }),
        entryOn(after, 'tookOver', { changes: changesBetween(current, after), rule: 'REG-7' }),
      ];
      await this.finish(actor, desk, { ledger, own: [current.id, after.id], entries }, [
        { registrationId: current.id, kind: 'withdrawn' },
        { registrationId: after.id, kind: after.state === 'WAITING' ? 'waiting' : 'submitted' },
      ]);
      return accept({ id: after.id });
    });
  }

  private async submitAt(
    actor: Actor,
    desk: OpenDesk,
    ids: readonly string[],
  ): Promise<RegistrationDecision<DecidedMany>> {
    const found = (await this.registrations.byIds(ids)).filter(({ sessionId }) => sessionId === desk.sessionId);
    // In the order in which they were named, so that the numbers follow it.
    const wanted = found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    for (const each of wanted) assertActing(actor, { ...each, bodyId: desk.bodyId });
    const others = await this.registrations.activeBeside(desk.sessionId, wanted);
    const ledger = await this.desk.ledger(desk, wanted);
    const unanswered = await this.needs.missing(answerSubject, questionsAsked(desk.profile, wanted));
    const refused: DecidedMany['refused'][number][] = [];
    const numbers = new Map<string, number>();
    for (const each of wanted) {
      const answer = this.admit(actor, desk, { each, others, ledger, missing: unanswered.get(each.id) });
      if (answer.ok) {
        numbers.set(each.id, answer.value);
        others.push(each);
      } else refused.push({ registrationId: each.id, refusal: answer });
    }
    const after = wanted
      .filter(({ id }) => numbers.has(id))
      .map((each) => ({
        ...each,
        number: numbers.get(each.id) ?? null,
        state: ledger.isWaiting(each.id) ? ('WAITING' as const) : ('SUBMITTED' as const),
        reason: null,
        submittedAt: desk.now,
      }));
    await this.registrations.update(after);
    const entries = after.map((each) =>
      entryOn(each, each.state === 'WAITING' ? 'waits' : 'submitted', {
        rule: each.state === 'WAITING' ? 'REG-6' : 'REG-4',
      }),
    );
    const own = after.map(({ id }) => id);
    await this.finish(
      actor,
      desk,
      { ledger, own, entries },
      after.map(({ id, state }) => ({ registrationId: id, kind: state === 'WAITING' ? 'waiting' : 'submitted' })),
    );
    return accept({ decided: own, refused });
  }

  private admit(
    actor: Actor,
    desk: OpenDesk,
    { each, others, ledger, missing }: Admission,
  ): RegistrationDecision<number> {
    const acting = actingFor(actor, { ...each, bodyId: desk.bodyId });
    const lawful = checkState('submit', each.state);
    if (!lawful.ok) return lawful;
    if (!desk.published && !acting.includes('SECRETARIAT')) return refuse('PROFILE_NOT_PUBLISHED', 'REG-14');
    const rules = rulesOrRefusal(desk, each.category);
    if (!rules.ok) return rules;
    for (const check of [
      checkRegistrar(rules.value, acting),
      checkWindow(rules.value, acting, desk.now),
      checkOffered(rules.value, each),
      refuseTwice(each, others),
      checkAnswered(rules.value.answersNeeded === 'SUBMISSION' ? missing : undefined),
    ])
      if (!check.ok) return check;
    return ledger.submit(each);
  }

  private async successor(
    actor: Actor,
    desk: OpenDesk,
    { current, input }: { current: Registration; input: ParticipantInput },
  ): Promise<RegistrationDecision<Registration>> {
    const facts = { categories: [current.category], sessionDays: desk.days, language: current.language };
    const participant = checkParticipant(input, facts);
    if (!participant.ok) return participant;
    const papers = await this.papers.check(actor, participant.value, { ...current, photoId: null });
    if (!papers.ok) return papers;
    const letter = papers.value;
    return accept({
      ...current,
      ...participant.value,
      id: newId(),
      personId: null,
      letterKind: letter?.kind ?? null,
      letterReference: letter?.reference ?? null,
      passportGiven: false,
      reason: null,
      answerBy: null,
      approved: null,
      version: 1,
    });
  }

  private async finish(
    actor: Actor,
    desk: OpenDesk,
    done: { ledger: PlaceLedger; own: readonly string[]; entries: readonly ReturnType<typeof entryOn>[] },
    notices: Parameters<RegistrationAnnouncer['announce']>[2]['notices'] & object,
  ): Promise<void> {
    const promoted = await this.desk.write(desk, done.ledger, done.own);
    const others = await this.registrations.byIds(promoted);
    await this.announcer.announce(actor, desk.sessionId, {
      entries: [...done.entries, ...others.map((each) => entryOn(each, 'promoted', { rule: 'REG-6' }))],
      notices: [...notices, ...promoted.map((id) => ({ registrationId: id, kind: 'promoted' as const }))],
    });
  }
}
