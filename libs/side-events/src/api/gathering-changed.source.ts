import { anonymous } from '#access';
import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import type { LiveSource } from '#platform';
import type { GatheringQueries } from '../db/gathering.queries.js';

interface Args {
  readonly eventId: string;
  readonly sinceVersion?: number | null;
}

/**
 * `Subscription.gatheringChanged`: that something changed, the same bytes for everybody. What each may see of it they
 * ask for themselves, with what says who they are (SDE-83).
 */
export const gatheringChangedSource = (queries: GatheringQueries): LiveSource<Args, { version: number }> => ({
  field: 'gatheringChanged',
  access: { kind: 'public' },
  cursorArguments: ['sinceVersion'],
  topicOf: ({ eventId }) => `gathering:${eventId}`,

  authorise: async ({ eventId }) => {
    if (!isUuid(eventId)) throw new CodedError('BAD_INPUT', 'An event is named by a UUID');
    return { key: 'public', actor: anonymous };
  },

  cursorOf: ({ sinceVersion }) => (typeof sinceVersion === 'number' ? { version: sinceVersion } : null),

  load: async ({ eventId }, cursor) => {
    const version = await queries.version(eventId);
    return cursor !== null && cursor.version >= version ? null : { value: { version }, cursor: { version } };
  },
});
