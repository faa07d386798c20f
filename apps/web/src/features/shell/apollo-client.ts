import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { RetryLink } from '@apollo/client/link/retry';
import { ServerError } from '@apollo/client/errors';
import { Kind, OperationTypeNode, print, type DocumentNode } from 'graphql';
import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
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

/** What the live connection sends for a subscription, but for its variables. */
function messageFor(document: DocumentNode): SubscribePayload {
  const hash = import.meta.env.PROD ? hashOf(document) : undefined;
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return {
    operationName: operation?.name?.value,
    query: hash ? '' : print(document),
    ...(hash && { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
  };
}

/** Short at first, five seconds at most, spread so that a hall full of pages does not return in the same instant. */
async function waitToReconnect(attempt: number): Promise<void> {
  const wait = Math.min(250 * 2 ** attempt, 5000);
  await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
}

function subscriptions(client: Client): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        return client.subscribe<Record<string, unknown>>(
          { ...messageFor(operation.query), variables: operation.variables },
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
  /** The live connection itself, for followers that resume where they were. */
  readonly socket: Client;
  readonly messageFor: (document: DocumentNode) => SubscribePayload;
  /** Drops the live connection; it comes back with the present language and sign-in. */
  readonly reconnect: () => void;
}

export function createApi(): Api {
  const socket = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: waitToReconnect,
    // A line that is dead without having been closed is noticed within the time of a short speech.
    keepAlive: 10_000,
    connectionParams: () => ({ language: currentLanguage() }),
  });
  // The network is back, perhaps another one: the line of before may be dead without knowing it.
  addEventListener('online', () => socket.terminate());
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
  return { client, socket, messageFor, reconnect: () => socket.terminate() };
}
