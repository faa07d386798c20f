import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { JoinConferenceDocument } from '../../generated/graphql.js';
import type { ConferenceRole, Language, RefusalPartsFragment } from '../../generated/graphql.js';
import { ConferenceSession } from './conference-session.js';
import type { ConferenceState } from './conference-state.js';

export interface ConferenceUse {
  readonly session: ConferenceSession;
  readonly state: ConferenceState;
}

export interface ConferenceWish {
  readonly meetingId: string;
  readonly role: ConferenceRole;
  /** For participants: the delegation they take part for. */
  readonly delegationId?: string;
  /** For interpreters: the language of the booth. */
  readonly language?: Language;
  /** For films: the slot whose statement it is. */
  readonly slotId?: string;
  /** Name of what the page publishes: `floor`, `hall`, `interpretation:fr`. */
  readonly trackName: string;
  /** Told why the server gives no access. */
  readonly onRefusal?: (refusal: RefusalPartsFragment) => void;
}

/** A page's conference: made with the page, left with it. The caller joins. */
export function useConference({
  meetingId,
  role,
  delegationId,
  language,
  slotId,
  trackName,
  onRefusal,
}: ConferenceWish): ConferenceUse {
  const client = useApolloClient();
  const session = useMemo(
    () =>
      new ConferenceSession(async () => {
        const { data } = await client.mutate({
          mutation: JoinConferenceDocument,
          variables: { meetingId, role, delegationId, language, slotId },
          fetchPolicy: 'no-cache',
        });
        const result = data?.result;
        if (result?.__typename === 'ConferenceAccess') return result;
        if (result?.__typename === 'Refusal') onRefusal?.(result);
        return null;
      }, trackName),
    // The one who wants to know of a refusal may change with every drawing; the conference must not.
    [client, meetingId, role, delegationId, language, slotId, trackName],
  );
  useEffect(() => () => void session.leave(), [session]);
  const state = useSyncExternalStore(session.listen, session.read);
  return { session, state };
}
