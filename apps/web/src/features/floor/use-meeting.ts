import { useQuery } from '@apollo/client/react';
import { MeetingAtWorkDocument, MyDelegationsDocument } from '../../generated/graphql.js';
import type { DelegationFieldsFragment, MeetingAtWorkQuery } from '../../generated/graphql.js';
import { useViewer } from '../shell/viewer.js';
import type { MeetingFloor } from './meeting-feed.js';

export type MeetingAtWork = NonNullable<MeetingAtWorkQuery['meeting']>;

/** What does not change while a meeting runs: its title, items, documents, rules. Undefined while it is fetched, null where there is none. */
export function useMeeting(meetingId: string): {
  readonly meeting: MeetingAtWork | null | undefined;
  readonly error: Error | undefined;
} {
  const { data, error } = useQuery(MeetingAtWorkDocument, { variables: { meetingId } });
  return { meeting: data ? data.meeting : undefined, error };
}

/** The delegations for which the viewer may ask for the floor in this meeting; undefined while that is not known. */
export function useOwnDelegations(floor: MeetingFloor | null): readonly DelegationFieldsFragment[] | undefined {
  const { viewer } = useViewer();
  const { data } = useQuery(MyDelegationsDocument, { skip: !viewer });
  if (viewer === null) return [];
  if (!data || !floor) return undefined;
  const here = new Set(floor.presence.map(({ delegation }) => delegation.id));
  return data.myDelegations.filter((delegation) => here.has(delegation.id));
}
