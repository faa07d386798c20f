import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Received<Value> {
  readonly value: Value;
  readonly at: number;
}

/** Follows one subscription and keeps what arrives. */
export interface Follower<Value> {
  readonly received: Received<Value>[];
  readonly errors: unknown[];
  readonly client: Client;
  last(): Value | undefined;
  end(): Promise<void>;
}

export interface FollowChoices {
  readonly url: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  readonly connectionParams?: Record<string, unknown>;
}

/** @param field the subscription's field, whose value is kept */
export function follow<Value>(
  field: string,
  { url, query, variables, headers, connectionParams }: FollowChoices,
): Follower<Value> {
  class Line extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: Line,
    retryAttempts: 0,
    connectionParams,
  });
  const received: Received<Value>[] = [];
  const errors: unknown[] = [];
  client.subscribe<Record<string, Value>>(
    { query, variables },
    {
      next: ({ data, errors: faults }) => {
        if (faults) errors.push(...faults);
        else if (data?.[field] !== undefined) received.push({ value: data[field], at: performance.now() });
      },
      error: (error) => errors.push(...[error].flat()),
      complete: () => undefined,
    },
  );
  return {
    received,
    errors,
    client,
    last: () => received.at(-1)?.value,
    end: async () => {
      await client.dispose();
    },
  };
}
