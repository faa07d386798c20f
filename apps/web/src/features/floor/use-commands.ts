import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import type { MeetingFloor } from './meeting-feed.js';
import { useMeetingFeed } from './use-meeting-floor.js';

type Answer = { readonly __typename: string };

/** What went wrong with a command: a refusal of the server, or a fault that nobody expected. */
export type Setback =
  | { readonly kind: 'refusal'; readonly refusal: RefusalPartsFragment }
  | { readonly kind: 'fault'; readonly error: unknown };

export interface Commands {
  /** Sends a command. Answers with the thing when it was carried out, with null when it was not; `setback` then says why. */
  run<T extends Answer, V extends Record<string, unknown>>(
    command: TypedDocumentNode<{ result: T }, V>,
    variables: V,
  ): Promise<Done<T> | null>;
  /** Whether a command is on its way. */
  readonly busy: boolean;
  readonly setback: Setback | null;
  dismiss(): void;
}

/** A command's answer without the refusal. */
export type Done<T extends Answer> = Exclude<T, { readonly __typename: 'Refusal' }>;

/** Commands of a page on a meeting; the floor that comes back is shown at once, before the live line tells it. */
export function useCommands(meetingId: string): Commands {
  const client = useApolloClient();
  const feed = useMeetingFeed(meetingId);
  const underway = useRef(0);
  const [busy, setBusy] = useState(false);
  const [setback, setSetback] = useState<Setback | null>(null);

  const run: Commands['run'] = useCallback(
    async (command, variables) => {
      underway.current += 1;
      setBusy(true);
      setSetback(null);
      try {
        const { data } = await client.mutate({ mutation: command, variables, fetchPolicy: 'no-cache' });
        const result = data?.result;
        if (!result) return null;
        if (result.__typename === 'Refusal') {
          setSetback({ kind: 'refusal', refusal: result as unknown as RefusalPartsFragment });
          return null;
        }
        if (result.__typename === 'MeetingFloor') feed.accept(result as unknown as MeetingFloor);
        return result as never;
      } catch (error) {
        setSetback({ kind: 'fault', error });
        return null;
      } finally {
        underway.current -= 1;
        setBusy(underway.current > 0);
      }
    },
    [client, feed],
  );

  return { run, busy, setback, dismiss: useCallback(() => setSetback(null), []) };
}
