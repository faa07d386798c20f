import { Injectable } from '@nestjs/common';
import { holds } from '#access';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import { QuestionnaireService } from '#questionnaires';
import { DeskRepository } from '../db/desk.repository.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { checkProfile } from '../domain/check-profile.js';
import { moveProfile } from '../domain/move-profile.js';
import type { CategoryRules, Quota, RegistrationProfile } from '../domain/registration-profile.js';
import { refuseInput } from '../domain/registration-refusal.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { RegistrationAnnouncer, entryOn } from './registration-announcer.js';
import { RegistrationDesk } from './registration-desk.js';
import type { LockedDesk } from './registration-desk.js';

type Answer = Promise<RegistrationDecision<{ sessionId: string }>>;

/** The rules of registration of a session, in versions. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly desks: DeskRepository,
    private readonly registrations: RegistrationRepository,
    private readonly announcer: RegistrationAnnouncer,
    private readonly questionnaires: QuestionnaireService,
  ) {}

  /** REG-12, REG-14 @param version that was read; 0 where there were none */
  set(
    actor: Actor,
    sessionId: string,
    { profile, version }: { profile: RegistrationProfile; version: number },
  ): Answer {
    return this.desk.hold(sessionId, async (desk) => {
      if (desk.version !== version) return refuse('PROFILE_CHANGED', 'REG-16', { seen: version, now: desk.version });
      const lawful = checkProfile(profile);
      if (!lawful.ok) return lawful;
      const asked = await this.checkQuestionnaires(sessionId, profile);
      return asked.ok ? this.write(actor, desk, lawful.value) : asked;
    });
  }

  /** REG-14 Rules that are not published yet are copied only by those who may see them. */
  copy(actor: Actor, sessionId: string, fromSessionId: string): Answer {
    return this.desk.hold(sessionId, async (desk) => {
      const from = isUuid(fromSessionId) ? await this.desks.profileOf(fromSessionId) : null;
      const seen =
        from && (from.published || holds(actor, 'registration.manage', { ...from, sessionId: fromSessionId }));
      if (!from || !seen) return refuse('PROFILE_MISSING', 'REG-14');
      const asked = from.profile.categories.flatMap(({ questionnaireId }) => questionnaireId ?? []);
      const copies = await this.questionnaires.copyPublished(actor, asked, sessionId);
      const moved = moveProfile(from.profile, from.startsOn, desk.days[0] ?? from.startsOn);
      return this.write(actor, desk, { ...moved, categories: moved.categories.map(asking(copies)) });
    });
  }

  /** REG-14 */
  publish(actor: Actor, sessionId: string): Answer {
    return this.desk.holdOpen(sessionId, async (desk) => {
      if (desk.published) return refuse('PROFILE_PUBLISHED', 'REG-14');
      await this.desks.publish(sessionId);
      await this.announcer.announce(actor, sessionId, { entries: [this.entry(desk, 'opened', desk.version)] });
      return accept({ sessionId });
    });
  }

  /** REG-20 */
  private async checkQuestionnaires(
    sessionId: string,
    { categories }: RegistrationProfile,
  ): Promise<RegistrationDecision<undefined>> {
    const asked = categories.flatMap(({ questionnaireId }) => questionnaireId ?? []);
    const published = await this.questionnaires.publishedIn(sessionId, asked);
    const faults = categories.flatMap(({ questionnaireId }, index) =>
      questionnaireId && !published.has(questionnaireId)
        ? [{ path: `input.categories.${index}.questionnaireId`, code: 'QUESTIONNAIRE_UNFIT' }]
        : [],
    );
    return faults.length > 0 ? refuseInput('PROFILE_FAULTY', 'REG-20', faults) : accept();
  }

  private async write(actor: Actor, desk: LockedDesk, profile: RegistrationProfile): Answer {
    const { sessionId } = desk;
    const version = desk.version + 1;
    await this.desks.saveProfile(sessionId, version, { profile, by: actor.personId });
    const recounted = countedOtherwise(desk.profile?.quotas ?? [], profile.quotas);
    await this.desks.replaceQuotas(sessionId, profile.quotas, recounted);
    const open = { ...desk, version, profile };
    const holders = await this.desks.holders(sessionId);
    const ledger = await this.desk.ledger(open, recounted.length > 0 ? holders : []);
    ledger.recount(new Set(recounted), holders);
    ledger.promote();
    const own = new Set(holders.map(({ id }) => id));
    const promoted = await this.desk.write(desk, ledger, [...own]);
    await this.desks.setLimits(sessionId, profile.quotas);
    const others = await this.registrations.byIds(promoted);
    await this.announcer.announce(actor, sessionId, {
      entries: [
        this.entry(desk, 'rulesSet', version, changedPlaces(desk.profile?.quotas ?? [], profile.quotas)),
        ...others.map((each) => entryOn(each, 'promoted', { rule: 'REG-6' })),
      ],
      notices: promoted.map((id) => ({ registrationId: id, kind: 'promoted' })),
    });
    return accept({ sessionId });
  }

  private entry(
    { sessionId, title }: LockedDesk,
    action: string,
    version: number,
    changes: { field: string; before: number | null; after: number | null }[] = [],
  ) {
    return {
      action: `registration.${action}`,
      subject: { type: 'Session', id: sessionId },
      params: { session: title, version },
      changes,
      rule: 'REG-14',
    };
  }
}

/** The rules with the copies of the questionnaires in place of those of the earlier session. */
function asking(copies: ReadonlyMap<string, string>): (rules: CategoryRules) => CategoryRules {
  return (rules) => ({
    ...rules,
    questionnaireId: rules.questionnaireId ? (copies.get(rules.questionnaireId) ?? null) : null,
  });
}

/** Keys of quotas that are new or count other people than before. */
function countedOtherwise(before: readonly Quota[], after: readonly Quota[]): string[] {
  const what = ({ counts, per, categories }: Quota): string =>
    JSON.stringify([counts.toSorted(), per, categories.toSorted()]);
  const known = new Map(before.map((quota) => [quota.key, what(quota)]));
  return after.filter((quota) => known.get(quota.key) !== what(quota)).map(({ key }) => key);
}

function changedPlaces(
  before: readonly Quota[],
  after: readonly Quota[],
): { field: string; before: number | null; after: number | null }[] {
  const places = (quotas: readonly Quota[], wanted: string): number | null =>
    quotas.find(({ key }) => key === wanted)?.places ?? null;
  return [...new Set([...before, ...after].map(({ key }) => key))]
    .map((key) => ({ field: key, before: places(before, key), after: places(after, key) }))
    .filter((change) => change.before !== change.after);
}
