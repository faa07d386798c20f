import { AuditTrail, Notices, installation } from '#access';
import type { Actor } from '#access';
import { SettableClock } from '#kernel';
import type { Clock, Decision } from '#kernel';
import { LiveTopics, Outbox, newId } from '#platform';
import type { FileStore, UnitOfWork } from '#platform';
import { AnswerNeeds, QuestionnaireRepository, QuestionnaireService } from '#questionnaires';
import {
  ApprovalService,
  BroughtPapers,
  DeskRepository,
  EnrolmentService,
  NoticeRepository,
  ProfileService,
  RegistrationAnnouncer,
  RegistrationDesk,
  RegistrationNotices,
  RegistrationRepository,
  SubmissionService,
  categoriesOfIndividuals,
} from '#registration';
import type { CategoryRules, DelegationFunction, Participation, RegistrationProfile } from '#registration';
import { forDelegations, forIndividuals } from './demonstration-questions.js';
import type { DemonstrationQuestionnaire } from './demonstration-questions.js';
import { seedLetter } from './seed-letters.js';
import { ccpcj30, cnd64, practice } from './registration-profiles.js';
import type { SeededSession } from './seed-sessions.js';

/** The seed acts for the secretariat of every session. */
const seeder: Actor = {
  ...installation,
  roles: [
    {
      id: newId(),
      role: 'ADMINISTRATOR',
      scope: 'INSTALLATION',
      bodyId: null,
      sessionId: null,
      delegationId: null,
      language: null,
    },
  ],
};

/** What the demonstration is made with. */
export interface SeededWith {
  readonly clock: Clock;
  /** States whose people are registered. */
  readonly states: readonly string[];
  /** Where files lie; without it nobody has a letter. */
  readonly store?: FileStore;
}

interface Planned {
  readonly profile: RegistrationProfile;
  /** When people submit: inside the window. */
  readonly at: Date;
}

const people: readonly (readonly [DelegationFunction, readonly Participation[]])[] = [
  ['HEAD', ['IN_HALL', 'PLENARY_SPEAKER']],
  ['ALTERNATE', ['IN_HALL', 'COMMITTEE_SPEAKER']],
  ['ADVISER', ['PLENARY_SPEAKER', 'COMMITTEE_SPEAKER']],
  ['ADVISER', ['ONLINE_OBSERVER']],
];

/** Approved in the practice session, so that there are badges; the others are left for those who try approval. */
const approvedForPractice: ReadonlySet<string> = new Set(['Kenya', 'China', 'Colombia']);

/**
 * Opens registration for the demonstration sessions and registers people, named by role, for the delegations that have
 * a demonstration delegate and for organizations. Joins the unit of work that is under way; sessions whose registration
 * has rules already stay as they are.
 */
export async function seedDemonstrationRegistrations(
  unitOfWork: UnitOfWork,
  sessions: readonly SeededSession[],
  { clock, states, store }: SeededWith,
): Promise<void> {
  const now = clock.now();
  const plans: Readonly<Record<string, Planned>> = {
    'cnd-64': { profile: cnd64('Europe/Vienna'), at: new Date('2021-03-29T09:00:00Z') },
    'ccpcj-30': { profile: ccpcj30('Europe/Vienna'), at: new Date('2021-04-28T09:00:00Z') },
  };
  await unitOfWork.run(async () => {
    for (const session of sessions)
      await seedOne(unitOfWork, session, {
        ...(plans[session.slug] ?? { profile: practice(now), at: now }),
        states,
        clock,
        ...(store && { store }),
      });
  });
}

async function seedOne(
  unitOfWork: UnitOfWork,
  { sessionId }: SeededSession,
  { profile, at, states, clock, store }: Planned & SeededWith,
): Promise<void> {
  const { manager } = unitOfWork;
  const there: unknown[] = await manager.query('SELECT FROM registration_desk WHERE session_id = $1', [sessionId]);
  if (there.length > 0) return;
  const desks = new DeskRepository(unitOfWork);
  const registrations = new RegistrationRepository(unitOfWork);
  const desk = new RegistrationDesk(unitOfWork, desks, registrations, new SettableClock(at));
  const audit = new AuditTrail(unitOfWork, clock);
  // What was done is noted with the time of the seed: the audit trail does not go back in time.
  const announcer = new RegistrationAnnouncer(
    audit,
    new Outbox(unitOfWork),
    new LiveTopics(unitOfWork),
    new RegistrationNotices(new NoticeRepository(unitOfWork), new Notices(unitOfWork, clock)),
  );
  const questionnaires = new QuestionnaireService(unitOfWork, new QuestionnaireRepository(unitOfWork), audit);
  const profiles = new ProfileService(desk, desks, registrations, announcer, questionnaires);
  const papers = new BroughtPapers(registrations);
  const enrolment = new EnrolmentService(desk, registrations, announcer, papers);
  const submission = new SubmissionService(unitOfWork, desk, registrations, announcer, papers, new AnswerNeeds(unitOfWork));
  const asking = await withQuestions(questionnaires, sessionId, profile);
  done(await profiles.set(seeder, sessionId, { profile: asking, version: 0 }));
  done(await profiles.publish(seeder, sessionId));

  const delegations: { id: string; name: string; state: boolean }[] = await manager.query(
    `SELECT id, plate ->> 'en' AS name, state_iso3 IS NOT NULL AS state FROM delegation
     WHERE session_id = $1 AND (state_iso3 = ANY($2::text[]) OR (state_iso3 IS NULL AND category = ANY($3::text[])))
     ORDER BY array_position($2::text[], state_iso3), plate ->> 'en'`,
    [sessionId, states, organizationsIn(profile)],
  );
  const [session]: { title: string; slug: string }[] = await manager.query(
    `SELECT title ->> 'en' AS title, slug FROM session WHERE id = $1`,
    [sessionId],
  );
  const drafts: string[] = [];
  const approvable: string[] = [];
  for (const [place, delegation] of delegations.entries()) {
    const { id, name, state } = delegation;
    // One is left for those who try it to enter.
    const letterId =
      !store || (session?.slug === 'cnd-practice' && name === 'Austria')
        ? null
        : await seedLetter(unitOfWork, store, {
            sessionId,
            session: session?.title ?? '',
            delegation,
            dated: at.toISOString().slice(0, 10),
            number: place + 1,
          });
    for (const [index, [position, participations]] of (state ? people : people.slice(3)).entries()) {
      const input = {
        familyName: name.slice(0, 100),
        givenName: `${state ? 'Delegate' : 'Representative'} ${index + 1}`,
        function: state ? position : ('OBSERVER' as const),
        participations: state ? participations : (['IN_HALL'] as const),
        letterId,
      };
      const registered = done(await enrolment.draft(seeder, id, input)).id;
      drafts.push(registered);
      if (letterId && (session?.slug !== 'cnd-practice' || approvedForPractice.has(name))) approvable.push(registered);
    }
  }
  for (let first = 0; first < drafts.length; first += 100) {
    const { refused } = done(await submission.submit(seeder, drafts.slice(first, first + 100)));
    if (refused.length > 0) throw new Error(`The demonstration is refused: ${JSON.stringify(refused[0])}`);
  }
  // Whoever waits for a place is left to wait.
  const waiting: { id: string }[] = await manager.query(
    `SELECT id FROM registration WHERE session_id = $1 AND state = 'WAITING'`,
    [sessionId],
  );
  const placed = approvable.filter((each) => !waiting.some(({ id }) => id === each));
  const approval = new ApprovalService(unitOfWork, desk, registrations, announcer, new AnswerNeeds(unitOfWork));
  const { refused } = done(await approval.approve(seeder, placed));
  if (refused.length > 0) throw new Error(`The demonstration is refused: ${JSON.stringify(refused[0])}`);
}

/** The rules, with every category asked its questionnaire. */
async function withQuestions(
  questionnaires: QuestionnaireService,
  sessionId: string,
  profile: RegistrationProfile,
): Promise<RegistrationProfile> {
  const make = async ({ title, definition }: DemonstrationQuestionnaire): Promise<string> => {
    const { id: questionnaireId } = done(await questionnaires.createQuestionnaire(seeder, { sessionId, title }));
    done(await questionnaires.amendQuestionnaire(seeder, { questionnaireId, version: 1 }, { title, definition }));
    done(await questionnaires.publishQuestionnaire(seeder, { questionnaireId, version: 2 }));
    return questionnaireId;
  };
  const isIndividual = ({ category }: CategoryRules): boolean => categoriesOfIndividuals.includes(category);
  const delegations = await make(forDelegations);
  const individuals = profile.categories.some(isIndividual) ? await make(forIndividuals) : null;
  return {
    ...profile,
    categories: profile.categories.map((rules) => ({
      ...rules,
      questionnaireId: isIndividual(rules) ? individuals : delegations,
      answersNeeded: isIndividual(rules) ? ('SUBMISSION' as const) : ('APPROVAL' as const),
    })),
  };
}

/** Kinds of delegations without a State that the rules let register. */
function organizationsIn({ categories }: RegistrationProfile): string[] {
  const named = new Set<string>(categories.map(({ category }) => category));
  return [
    ...(named.has('UN_SYSTEM') ? ['UN_ENTITY'] : []),
    ...(named.has('NGO_SPECIAL') ? ['NON_GOVERNMENTAL_ORGANIZATION'] : []),
  ];
}

function done<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(`The demonstration is refused: ${JSON.stringify(decision)}`);
  return decision.value;
}
