import type { GraphQLResolveInfo } from 'graphql';
import { inLanguage } from '#kernel';
import type { Messages, FieldResolverMap, RequestContext } from '#platform';
import { loadDelegation } from '#sessions';
import type { SessionsQueries } from '#sessions';
import type { QuestionnairesQueries } from '#questionnaires';
import type { ProfileQueries } from '../db/profile.queries.js';
import type { LetterRow, RegistrationQueries, RegistrationRow } from '../db/registration.queries.js';
import { differencesOf } from '../domain/differences.js';
import type { Difference } from '../domain/differences.js';
import { answersAreDue } from '../domain/questions-asked.js';
import { missingPapers } from '../domain/registration-life.js';
import { rulesFor } from '../domain/registration-profile.js';
import type { CategoryRules } from '../domain/registration-profile.js';
import type { ApprovedFacts } from '../domain/registration.js';
import { inWaitingOrder } from '../domain/waiting-order.js';
import {
  loadLetter,
  loadProfile,
  loadRegistration,
  loadSession,
  loadSimilar,
  loadUnanswered,
  loadWaiting,
} from './registration.loader.js';

/** Child fields of registrations and letters; access was decided where they were found. */
export const registrationFields = (
  queries: RegistrationQueries,
  profiles: ProfileQueries,
  sessions: SessionsQueries,
  messages: Messages,
  questionnaires: QuestionnairesQueries,
): FieldResolverMap => ({
  Registration: {
    session: ({ sessionId }: RegistrationRow, _: unknown, context: RequestContext) =>
      loadSession(context, sessions, sessionId),
    delegation: ({ delegationId }: RegistrationRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      delegationId === null ? null : loadDelegation(context, sessions, { id: delegationId, info }),
    letter: ({ letterId }: RegistrationRow, _: unknown, context: RequestContext) =>
      letterId === null ? null : loadLetter(context, queries, letterId),
    accountLinked: ({ personId }: RegistrationRow) => personId !== null,
    photoUrl: ({ photoId }: RegistrationRow) => (photoId === null ? null : `/files/${photoId}`),
    waitingPlace: async ({ id, sessionId, state }: RegistrationRow, _: unknown, context: RequestContext) => {
      if (state !== 'WAITING') return null;
      const [line, profile] = await Promise.all([
        loadWaiting(context, queries, sessionId),
        loadProfile(context, profiles, sessionId),
      ]);
      const places = context.loaders.of(
        `registration.places:${sessionId}`,
        () =>
          new Map(inWaitingOrder(line, profile?.waitingOrder ?? 'SUBMISSION').map((row, index) => [row.id, index + 1])),
      );
      return places.get(id) ?? null;
    },
    reason: ({ reason }: RegistrationRow, _: unknown, { language }: RequestContext) =>
      reason === null ? null : inLanguage(reason, language).text,
    replacedBy: ({ replacedById }: RegistrationRow, _: unknown, context: RequestContext) =>
      replacedById === null ? null : loadRegistration(context, queries, replacedById),
    differences: (registration: RegistrationRow, _: unknown, { language }: RequestContext) =>
      differencesOf(registration.approved, registration).map(({ field, before, after }) => ({
        field,
        before: spoken(field, before, (key) => messages.text(key, {}, language)),
        after: spoken(field, after, (key) => messages.text(key, {}, language)),
      })),
    missing: async (registration: RegistrationRow, _: unknown, context: RequestContext) => {
      const profile = await loadProfile(context, profiles, registration.sessionId);
      const rules = profile && rulesFor(profile, registration.category);
      const papers = missingPapers(rules, registration).map((paper) =>
        messages.text(`registration.missing.${paper}`, {}, context.language),
      );
      const due = rules?.questionnaireId && answersAreDue.has(registration.state) ? rules.questionnaireId : null;
      const count = due === null ? 0 : await loadUnanswered(context, questionnaires, { id: registration.id, due });
      return count === 0
        ? papers
        : [...papers, messages.text('registration.missing.ANSWERS', { count }, context.language)];
    },
    similar: ({ id }: RegistrationRow, _: unknown, context: RequestContext) => loadSimilar(context, queries, id),
  },
  CategoryRules: {
    questionnaireId: ({ questionnaireId }: CategoryRules) => questionnaireId ?? null,
    answersNeeded: ({ answersNeeded }: CategoryRules) => answersNeeded ?? 'APPROVAL',
  },
  RegistrationLetter: {
    url: ({ fileId }: LetterRow) => `/files/${fileId}`,
  },
});

/** A field of what was approved, in the reader's words. */
function spoken(field: Difference['field'], facts: ApprovedFacts, word: (key: string) => string): string {
  switch (field) {
    case 'function':
      return word(`registration.function.${facts.function}`);
    case 'participations':
      return facts.participations.map((way) => word(`registration.participation.${way}`)).join('; ');
    case 'days':
      return facts.days.length === 0 ? word('registration.allDays') : facts.days.join(', ');
    case 'letter':
      return facts.letter ?? '';
    case 'photo':
      return word(facts.photoId === null ? 'registration.photo.none' : 'registration.photo.given');
    case 'familyName':
    case 'givenName':
      return facts[field];
  }
}
