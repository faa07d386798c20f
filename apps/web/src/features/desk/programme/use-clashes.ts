import { useApolloClient } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { ClashesDocument, type ClashesQuery, type MeetingInput } from '../../../generated/graphql.js';

export type Clash = ClashesQuery['clashes'][number];

interface Asked {
  readonly sessionId: string;
  readonly meetingId: string | undefined;
  readonly input: MeetingInput;
}

/**
 * What a meeting would clash with at a place, asked of the server while it is being moved.
 * @returns undefined while it is not known
 */
export function useClashes(asked: Asked | undefined): readonly Clash[] | undefined {
  const client = useApolloClient();
  const key = asked && JSON.stringify(asked);
  const [settled] = useDebouncedValue(key, 100);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly clashes: readonly Clash[] }>();
  useEffect(() => {
    if (!settled) return undefined;
    let current = true;
    const variables = JSON.parse(settled) as Asked;
    client
      .query({ query: ClashesDocument, variables, fetchPolicy: 'network-only' })
      .then(({ data }) => current && data && setAnswer({ key: settled, clashes: data.clashes }))
      // The move itself is refused by the server if it must be; this is only the warning before.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, settled]);
  return answer?.key === key ? answer?.clashes : undefined;
}
