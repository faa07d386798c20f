import { grouped, keyed, loader } from '#platform';
import type { RequestContext } from '#platform';
import type { Actor } from '#access';
import { missingAnswers } from '#questionnaires';
import type { AnswersRow, QuestionnairesQueries, VersionRow } from '#questionnaires';
import type { SessionRow, SessionsQueries } from '#sessions';
import { answerSubject } from '../app/answer-readers.js';
import type { ProfileQueries, ProfileRow } from '../db/profile.queries.js';
import type { LetterRow, RegistrationQueries, RegistrationRow, WaitingRow } from '../db/registration.queries.js';

/** Whoever may see a registration or its rules may see of which session they are. */
const whole = [true, [], [], true, [], []] as const;

export function loadSession(
  context: RequestContext,
  sessions: SessionsQueries,
  id: string,
): Promise<SessionRow | null> {
  return loader<string, SessionRow>(context, 'registration.session', async (ids) =>
    keyed(await sessions.byIds(whole, ids), (row) => row.id),
  ).load(id);
}

export function loadProfile(context: RequestContext, profiles: ProfileQueries, id: string): Promise<ProfileRow | null> {
  return loader<string, ProfileRow>(context, 'registration.profile', async (ids) =>
    keyed(await profiles.profiles(ids), (row) => row.sessionId),
  ).load(id);
}

/** `YYYY-MM-DD`, every day of all parts. */
export async function loadDays(context: RequestContext, profiles: ProfileQueries, id: string): Promise<string[]> {
  const rows = await loader<string, { day: string }[]>(context, 'registration.days', async (ids) =>
    grouped(ids, await profiles.days(ids), (row) => row.sessionId),
  ).load(id);
  return (rows ?? []).map(({ day }) => day);
}

export function loadRegistration(
  context: RequestContext,
  queries: RegistrationQueries,
  id: string,
): Promise<RegistrationRow | null> {
  return loader<string, RegistrationRow>(context, 'registration.registration', async (ids) =>
    keyed(await queries.byIds(ids), (row) => row.id),
  ).load(id);
}

export function loadLetter(
  context: RequestContext,
  queries: RegistrationQueries,
  id: string,
): Promise<LetterRow | null> {
  return loader<string, LetterRow>(context, 'registration.letter', async (ids) =>
    keyed(await queries.letters(ids), (row) => row.id),
  ).load(id);
}

/** Everyone who waits in a session, by number. */
export async function loadWaiting(
  context: RequestContext,
  queries: RegistrationQueries,
  sessionId: string,
): Promise<readonly WaitingRow[]> {
  const rows = await loader<string, WaitingRow[]>(context, 'registration.waiting', async (ids) =>
    grouped(ids, await queries.waiting(ids), (row) => row.sessionId),
  ).load(sessionId);
  return rows ?? [];
}

/** How many required questions of the newest version of its questionnaire a registration has not answered. */
export async function loadUnanswered(
  context: RequestContext,
  questionnaires: QuestionnairesQueries,
  { id, due }: { readonly id: string; readonly due: string },
): Promise<number> {
  const [version, given] = await Promise.all([
    loader<string, VersionRow>(context, 'registration.questionnaire', async (ids) =>
      keyed(await questionnaires.newest(ids), (row) => row.id),
    ).load(due),
    loader<string, AnswersRow[]>(context, 'registration.answers', async (ids) =>
      grouped(ids, await questionnaires.answers(answerSubject, ids, true), (row) => row.subjectId),
    ).load(id),
  ]);
  const answers = given?.find(({ questionnaireId }) => questionnaireId === due)?.answers ?? {};
  return version ? missingAnswers({ sections: version.sections }, answers).length : 0;
}

/** Registrations that may be the same person. */
export async function loadSimilar(
  context: RequestContext,
  queries: RegistrationQueries,
  id: string,
): Promise<RegistrationRow[]> {
  const found = await loader<string, RegistrationRow[]>(context, 'registration.similar', async (ids) => {
    const pairs = await queries.similar(context.actor as Actor, ids);
    const rows = keyed(pairs.length === 0 ? [] : await queries.byIds(pairs.map((pair) => pair.id)), (row) => row.id);
    const of = grouped(ids, pairs, ({ ofId }) => ofId);
    return new Map([...of].map(([key, list]) => [key, list.flatMap((pair) => rows.get(pair.id) ?? [])]));
  }).load(id);
  return found ?? [];
}
