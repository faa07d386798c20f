import { Injectable } from '@nestjs/common';
import type { Actor, AuditValue } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Language, Refused, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import { AnswerNeeds } from '#questionnaires';
import { RegistrationRepository } from '../db/registration.repository.js';
import type { WrittenRegistration } from '../db/registration.repository.js';
import { approvedFacts } from '../domain/differences.js';
import { checkAnswered, questionsAsked } from '../domain/questions-asked.js';
import type { Registration } from '../domain/registration.js';
import { checkAnswerBy, checkApproval, checkReason, checkState } from '../domain/registration-life.js';
import type { RegistrationDecision, RegistrationRefusal } from '../domain/registration-refusal.js';
import { rulesFor } from '../domain/registration-profile.js';
import { answerSubject } from './answer-readers.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import type { NoticeKind } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';
import type { OpenDesk } from './registration-desk.js';
import type { DecidedMany } from './submission.service.js';

type Reason = { readonly [L in Language]?: string | null };
type Many = Promise<RegistrationDecision<DecidedMany>>;

/** The desk, and required questions without an answer by registration. */
interface DeskWithAnswers extends OpenDesk {
  readonly unanswered: ReadonlyMap<string, readonly string[]>;
}

/** One way of deciding: what it makes of a registration, and how it is told. */
interface Verb {
  readonly action: string;
  readonly notice: NoticeKind | null;
  readonly frees: boolean;
  readonly rule: string;
  readonly reason: TranslatedText | null;
  decide(current: Registration, desk: DeskWithAnswers): RegistrationDecision<WrittenRegistration>;
}

/** What the secretariat decides on registrations, many at once; whoever cannot be decided is named with the reason. */
@Injectable()
export class ApprovalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: RegistrationDesk,
    private readonly registrations: RegistrationRepository,
    private readonly announcer: RegistrationAnnouncer,
    private readonly needs: AnswerNeeds,
  ) {}

  /** REG-3, REG-10, REG-11, REG-21 */
  approve(actor: Actor, ids: readonly string[]): Many {
    return this.decide(actor, ids, {
      action: 'approved',
      notice: 'approved',
      frees: false,
      rule: 'REG-11',
      reason: null,
      decide: (current, { profile, unanswered }) => {
        const lawful = checkApproval(current, rulesFor(profile, current.category));
        if (!lawful.ok) return lawful;
        const answered = checkAnswered(unanswered.get(current.id));
        if (!answered.ok) return answered;
        return accept({
          ...current,
          state: 'APPROVED',
          reason: null,
          answerBy: null,
          approved: approvedFacts(current),
        });
      },
    });
  }

  /** REG-7, REG-11 */
  async reject(actor: Actor, ids: readonly string[], given: Reason): Many {
    const reason = checkReason(given, actor.language);
    if (!reason.ok) return reason;
    return this.decide(actor, ids, {
      action: 'rejected',
      notice: 'rejected',
      frees: true,
      rule: 'REG-11',
      reason: reason.value,
      decide: (current) => moved(current, 'reject', { state: 'REJECTED', reason: reason.value, answerBy: null }),
    });
  }

  /** REG-11 */
  async hold(actor: Actor, ids: readonly string[], given: Reason): Many {
    const reason = checkReason(given, actor.language);
    if (!reason.ok) return reason;
    return this.decide(actor, ids, {
      action: 'held',
      notice: null,
      frees: false,
      rule: 'REG-11',
      reason: reason.value,
      decide: (current) => moved(current, 'hold', { state: 'ON_HOLD', reason: reason.value, answerBy: null }),
    });
  }

  /** REG-7, REG-11 */
  async return(
    actor: Actor,
    ids: readonly string[],
    { reason: given, answerBy }: { reason: Reason; answerBy: Date },
  ): Many {
    const reason = checkReason(given, actor.language);
    if (!reason.ok) return reason;
    return this.decide(actor, ids, {
      action: 'returned',
      notice: 'returned',
      frees: false,
      rule: 'REG-11',
      reason: reason.value,
      decide: (current, { now }) => {
        const timely = checkAnswerBy(answerBy, now);
        return timely.ok ? moved(current, 'return', { state: 'RETURNED', reason: reason.value, answerBy }) : timely;
      },
    });
  }

  private decide(actor: Actor, ids: readonly string[], verb: Verb): Many {
    return this.unitOfWork.run(async () => {
      const known = [...new Set(ids)].filter(isUuid);
      const decided: string[] = [];
      const refused: { registrationId: string; refusal: Refused<RegistrationRefusal> }[] = [];
      for (const sessionId of await this.registrations.sessionsOf(known)) {
        const answer = await this.desk.holdOpen(sessionId, (desk) => this.decideAt(actor, desk, { ids: known, verb }));
        if (!answer.ok) return answer;
        decided.push(...answer.value.decided);
        refused.push(...answer.value.refused);
      }
      const named = new Set([...decided, ...refused.map(({ registrationId }) => registrationId)]);
      for (const id of new Set(ids))
        if (!named.has(id)) refused.push({ registrationId: id, refusal: refuse('REGISTRATION_UNKNOWN', 'REG-13') });
      return accept({ decided, refused });
    });
  }

  private async decideAt(actor: Actor, desk: OpenDesk, { ids, verb }: { ids: readonly string[]; verb: Verb }): Many {
    const found = (await this.registrations.byIds(ids)).filter(({ sessionId }) => sessionId === desk.sessionId);
    const asked = questionsAsked(desk.profile, found);
    const facts = { ...desk, unanswered: await this.needs.missing(answerSubject, asked) };
    const refused: DecidedMany['refused'][number][] = [];
    const after: WrittenRegistration[] = [];
    for (const current of found) {
      const answer = verb.decide(current, facts);
      if (answer.ok) after.push({ ...answer.value, decidedAt: desk.now });
      else refused.push({ registrationId: current.id, refusal: answer });
    }
    await this.registrations.update(after);
    const own = after.map(({ id }) => id);
    const promoted = verb.frees
      ? await this.release(
          desk,
          found.filter(({ id }) => own.includes(id)),
        )
      : [];
    const params: Readonly<Record<string, AuditValue>> = verb.reason ? { reason: verb.reason } : {};
    await this.announcer.announce(actor, desk.sessionId, {
      entries: [
        ...after.map((each) => entryOn(each, verb.action, { params, rule: verb.rule })),
        ...promoted.map((each) => entryOn(each, 'promoted', { rule: 'REG-6' })),
      ],
      notices: [
        ...(verb.notice === null ? [] : own.map((id) => ({ registrationId: id, kind: verb.notice as NoticeKind }))),
        ...promoted.map(({ id }) => ({ registrationId: id, kind: 'promoted' as const })),
      ],
    });
    return accept({ decided: own, refused });
  }

  private async release(desk: OpenDesk, freed: readonly Registration[]): Promise<Registration[]> {
    const ledger = await this.desk.ledger(desk, freed);
    // Those who wait first, so that nobody is promoted to be rejected at once.
    for (const { id } of freed.toSorted((a, b) => Number(b.state === 'WAITING') - Number(a.state === 'WAITING')))
      ledger.release(id);
    const own = freed.map(({ id }) => id);
    return this.registrations.byIds(await this.desk.write(desk, ledger, own));
  }
}

function moved(
  current: Registration,
  verb: 'reject' | 'hold' | 'return',
  to: Pick<Registration, 'state' | 'reason' | 'answerBy'>,
): RegistrationDecision<WrittenRegistration> {
  const lawful = checkState(verb, current.state);
  return lawful.ok ? accept({ ...current, ...to }) : lawful;
}
