import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import type { LiveSource } from '#platform';
import type { RegistrationQueries } from '../db/registration.queries.js';

interface Args {
  readonly sessionId: string;
  readonly sinceVersion?: number | null;
}

/**
 * `Subscription.registrationChanged`: that something changed, and nothing of what; whoever shows registrations asks
 * anew with their own rights. The same bytes for everyone who is signed in.
 */
export const registrationChangedSource = (queries: RegistrationQueries): LiveSource<Args, { version: number }> => ({
  field: 'registrationChanged',
  access: { kind: 'signed-in' },
  cursorArguments: ['sinceVersion'],
  topicOf: ({ sessionId }) => `registration:${sessionId}`,

  authorise: ({ sessionId }, { actor }) => {
    if (actor.personId === null) throw new CodedError('UNAUTHENTICATED', 'not signed in');
    if (!isUuid(sessionId)) throw new CodedError('FORBIDDEN', 'not a session');
    return Promise.resolve({ key: 'signed-in', actor });
  },

  cursorOf: ({ sinceVersion }) => (typeof sinceVersion === 'number' ? { version: sinceVersion } : null),

  load: async ({ sessionId }, cursor) => {
    const version = await queries.liveVersion(sessionId);
    if (cursor !== null && cursor.version >= version) return null;
    return { value: { version }, cursor: { version } };
  },
});
