import { inLanguage } from '#kernel';
import type { Clock, Language, TranslatedText } from '#kernel';
import { grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import type { AuditValue, AuditedChange } from '../app/audit-trail.js';
import type { ScopeKind, SubjectScopes } from '../app/subject-scopes.js';
import type { AuditRow } from '../db/audit.queries.js';
import type { NoticeRow } from '../db/notice.queries.js';
import type { PeopleQueries, PersonRow, RoleRow } from '../db/people.queries.js';
import type { SignInQueries, SignInRow } from '../db/sign-in.queries.js';
import { grantedPermissions } from '../domain/granted-permissions.js';
import type { ViewerSource } from './sign-in.resolver.js';

/** Child fields of accounts. */
export const accountFields = (
  people: PeopleQueries,
  signIns: SignInQueries,
  scopes: SubjectScopes,
  clock: Clock,
): FieldResolverMap => {
  const signInsOf = ({ actor }: ViewerSource, context: RequestContext): Promise<SignInRow[]> => {
    const load = (): Promise<SignInRow[]> =>
      actor.personId ? signIns.signInsOf(actor.personId, clock.now()) : Promise.resolve([]);
    return context.loaders.of(`access.sign-ins:${actor.personId}`, load);
  };
  return {
    Viewer: {
      person: ({ actor }: ViewerSource, _: unknown, context: RequestContext): Promise<PersonRow | null> =>
        loader(context, 'access.person', async (ids: readonly string[]) =>
          keyed(await people.byIds(ids), ({ id }) => id),
        ).load(actor.personId ?? ''),
      permissions: ({ actor }: ViewerSource) => grantedPermissions(actor),
      signedInUntil: async (viewer: ViewerSource, _: unknown, context: RequestContext) =>
        // A sign-in that ended while the answer was made ends now.
        (await signInsOf(viewer, context)).find(({ id }) => id === viewer.actor.signInId)?.expiresAt ?? clock.now(),
      signIns: async (viewer: ViewerSource, _: unknown, context: RequestContext) =>
        (await signInsOf(viewer, context)).map((row) => ({ ...row, current: row.id === viewer.actor.signInId })),
    },
    Person: {
      roles: ({ id }: PersonRow, _: unknown, context: RequestContext): Promise<RoleRow[] | null> =>
        loader(context, 'access.roles', async (ids: readonly string[]) =>
          grouped(ids, await people.rolesOf(ids), ({ personId }) => personId),
        ).load(id),
    },
    RoleAssignment: {
      scopeName: ({ scope, scopeId }: RoleRow, _: unknown, context: RequestContext) => {
        if (scope === 'INSTALLATION' || scopeId === null) return null;
        const kind = scope.toLowerCase() as ScopeKind;
        return loader(context, `access.scope-name:${kind}`, (ids: readonly string[]) => scopes.namesOf(kind, ids)).load(
          scopeId,
        );
      },
    },
  };
};

/** Child fields of the audit trail: facts become sentences in the reader's language. */
export const auditFields = (messages: Messages): FieldResolverMap => ({
  AuditEntry: {
    sentence: ({ action, params }: AuditRow, _: unknown, { language }: RequestContext): string => {
      const spoken = spokenFacts(params, language);
      // What happens in a meeting is told in the words of its record.
      const key = messages.has(`audit.${action}`) ? `audit.${action}` : `record.${action}`;
      return messages.text(key, spoken, language);
    },
    changes: ({ changes }: AuditRow, _: unknown, { language }: RequestContext) =>
      (changes as AuditedChange[]).map(({ field, before, after }) => ({
        field,
        before: asText(inReaders(before, language)),
        after: asText(inReaders(after, language)),
      })),
  },
});

/** Child fields of notices. */
export const noticeFields = (messages: Messages): FieldResolverMap => ({
  Notice: {
    text: ({ message, params }: NoticeRow, _: unknown, { language }: RequestContext): string =>
      messages.text(message, spokenFacts(params, language), language),
  },
});

function spokenFacts(params: unknown, language: Language): Record<string, string | number | boolean | null> {
  const facts = Object.entries(params as Record<string, AuditValue>);
  return Object.fromEntries(facts.map(([name, value]) => [name, inReaders(value, language)]));
}

function inReaders(value: AuditValue, language: Language): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? inLanguage(value as TranslatedText, language).text : value;
}

function asText(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value);
}
