import type { GraphQLResolveInfo } from 'graphql';
import { inLanguage } from '#kernel';
import type { FieldResolverMap, RequestContext } from '#platform';
import { loadDelegation } from '#sessions';
import type { SessionsQueries } from '#sessions';
import type { PartyCredentials, ReadCredentials } from '../app/credentials-reading.js';

/** Child fields of credentials; access was decided where they were found. */
export const credentialsFields = (sessions: SessionsQueries): FieldResolverMap => ({
  DelegationCredentials: {
    delegation: ({ delegationId }: PartyCredentials, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loadDelegation(context, sessions, { id: delegationId, info }),
  },
  Credentials: {
    url: ({ fileId }: ReadCredentials) => (fileId === null ? null : `/files/${fileId}`),
    objection: ({ objection }: ReadCredentials, _: unknown, { language }: RequestContext) =>
      objection === null ? null : inLanguage(objection, language).text,
  },
});
