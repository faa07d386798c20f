import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { RetryLink } from '@apollo/client/link/retry';
import { ServerError } from '@apollo/client/errors';
import { OperationTypeNode, print, type DocumentNode } from 'graphql';
import { createClient, type Client } from 'graphql-ws';
import { currentLanguage } from './language.js';

const hashOf = (document: DocumentNode): string | undefined =>
  (document as DocumentNode & { readonly __meta__?: { readonly hash?: string } }).__meta__?.hash;

/** One key for each command, the same for each retry of it: the server answers a repetition with the first answer. */
const headers = new SetContextLink((previous, operation) => ({
  headers: {
    ...previous.headers,
    'Accept-Language': currentLanguage(),
    'apollo-require-preflight': '1',
    ...(operation.operationType === OperationTypeNode.MUTATION && { 'Idempotency-Key': crypto.randomUUID() }),
  },
}));

/** A lost connection is tried again: queries always, commands too, because their key makes repetition harmless. */
const retry = new RetryLink({
  delay: { initial: 400, max: 4000, jitter: true },
  attempts: {
    max: 4,
    retryIf: (error: unknown) =>
      error instanceof TypeError || (ServerError.is(error) && [502, 503, 504].includes(error.statusCode)),
  },
});

/** The API knows the documents of this build by their hash; only development, where they change by the minute, sends the text. */
const persisted = new ApolloLink((operation, forward) => {
  const hash = hashOf(operation.query);
  if (hash && import.meta.env.PROD) {
    operation.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash: hash } };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

function subscriptions(client: Client): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const hash = import.meta.env.PROD ? hashOf(operation.query) : undefined;
        return client.subscribe<Record<string, unknown>>(
          {
            operationName: operation.operationName,
            variables: operation.variables,
            query: hash ? '' : print(operation.query),
            ...(hash && { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
          },
          {
            next: (result) => observer.next(result as ApolloLink.Result),
            error: (error) => observer.error(error),
            complete: () => observer.complete(),
          },
        );
      }),
  );
}

export interface Api {
  readonly client: ApolloClient;
  /** Drops the live connection; it comes back with the present language and sign-in. */
  readonly reconnect: () => void;
}

export function createApi(): Api {
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    connectionParams: () => ({ language: currentLanguage() }),
  });
  const http = ApolloLink.from([
    headers,
    retry,
    persisted,
    new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
  ]);
  const client = new ApolloClient({
    link: ApolloLink.split(
      (operation) => operation.operationType === OperationTypeNode.SUBSCRIPTION,
      subscriptions(socket),
      http,
    ),
    cache: new InMemoryCache({
      typePolicies: {
        MeetingFloor: { keyFields: ['meetingId'] },
        Viewer: { keyFields: [], merge: true },
        TranslatedText: { keyFields: false },
        ComponentState: { keyFields: ['name'] },
        AuditEntry: { keyFields: ['number'] },
        RecordEntry: { keyFields: false },
        Booth: { keyFields: false },
        Interpreter: { keyFields: ['personId'] },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
  return { client, reconnect: () => socket.terminate() };
}
