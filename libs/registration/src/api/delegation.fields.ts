import type { GraphQLResolveInfo } from 'graphql';
import type { AuditQueries } from '#access';
import { grouped, loader } from '#platform';
import type { FieldResolverMap, RequestContext } from '#platform';
import { loadDelegation } from '#sessions';
import type { DelegationRow, SessionsQueries } from '#sessions';
import type { FocalPointQueries } from '../db/focal-point.queries.js';
import type { ProfileQueries, ProfileRow } from '../db/profile.queries.js';
import type { RegistrationQueries, RegistrationRow } from '../db/registration.queries.js';
import { countsCategory } from '../domain/quota-needs.js';
import { categoriesOf, delegationFunctions } from '../domain/registration-kinds.js';
import { loadDays, loadSession, loadWaiting } from './registration.loader.js';
import { useOf } from './quota-use.js';

/** A delegation whose registrations may be seen; what it shows is found from it. */
export interface DelegationSource {
  readonly delegation: DelegationRow;
  readonly profile: ProfileRow | null;
}

const mostHistory = 200;

async function registrationsOf(
  context: RequestContext,
  queries: RegistrationQueries,
  id: string,
): Promise<RegistrationRow[]> {
  const rows = await loader<string, RegistrationRow[]>(context, 'registration.of-delegation', async (ids) =>
    grouped(ids, await queries.ofDelegations(ids), (row) => row.delegationId ?? ''),
  ).load(id);
  return (rows ?? []).toSorted(
    (a, b) => delegationFunctions.indexOf(a.function) - delegationFunctions.indexOf(b.function),
  );
}

/** Child fields of a delegation's registrations and of the rules. */
export const delegationFields = (
  queries: RegistrationQueries,
  profiles: ProfileQueries,
  sessions: SessionsQueries,
  audit: AuditQueries,
  focalPoints: FocalPointQueries,
): FieldResolverMap => ({
  RegistrationProfile: {
    session: ({ sessionId }: ProfileRow, _: unknown, context: RequestContext) =>
      loadSession(context, sessions, sessionId),
  },
  RegistrationDelegation: {
    delegation: ({ delegation }: DelegationSource, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loadDelegation(context, sessions, { id: delegation.id, info }),
    registrations: ({ delegation }: DelegationSource, _: unknown, context: RequestContext) =>
      registrationsOf(context, queries, delegation.id),
    quotas: async ({ delegation, profile }: DelegationSource, _: unknown, context: RequestContext) => {
      const own = (profile?.quotas ?? []).filter(
        (quota) =>
          quota.per === 'DELEGATION' && categoriesOf(delegation.category).some((c) => countsCategory(quota, c)),
      );
      if (own.length === 0) return [];
      const keys = own.map(({ key }) => key);
      const [taken, line, days] = await Promise.all([
        profiles.taken(delegation.sessionId, keys, delegation.id),
        loadWaiting(context, queries, delegation.sessionId),
        loadDays(context, profiles, delegation.sessionId),
      ]);
      return own.map((quota) => ({
        ...useOf({ quota, within: delegation.id }, { taken, line, days }),
        within: null,
      }));
    },
    letters: ({ delegation }: DelegationSource) => queries.lettersOf([delegation.id]),
    focalPoints: ({ delegation }: DelegationSource) => focalPoints.of([delegation.id]),
    history: async ({ delegation }: DelegationSource, _: unknown, context: RequestContext) => {
      const [registrations, letters] = await Promise.all([
        registrationsOf(context, queries, delegation.id),
        queries.lettersOf([delegation.id]),
      ]);
      return audit.ofSubjects(
        [
          { type: 'Delegation', id: delegation.id },
          ...registrations.map(({ id }) => ({ type: 'Registration', id })),
          ...letters.map(({ id }) => ({ type: 'RegistrationLetter', id })),
        ],
        mostHistory,
      );
    },
  },
});
