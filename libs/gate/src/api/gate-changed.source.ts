import { holds } from '#access';
import { isUuid } from '#kernel';
import { CodedError } from '#platform';
import type { LiveSource } from '#platform';
import type { SessionsQueries } from '#sessions';
import { audienceOf } from '#sessions';
import type { GateQueries } from '../db/gate.queries.js';

interface Args {
  readonly sessionId: string;
  readonly sinceVersion?: number | null;
}

/** `Subscription.gateChanged`: the counts of a session, the same bytes for everyone who checks people in. */
export const gateChangedSource = (
  sessions: SessionsQueries,
  queries: GateQueries,
): LiveSource<Args, { version: number }> => ({
  field: 'gateChanged',
  access: { kind: 'permission', permission: 'gate.check', subject: { session: 'sessionId' } },
  cursorArguments: ['sinceVersion'],
  topicOf: ({ sessionId }) => `gate:${sessionId}`,

  authorise: async ({ sessionId }, { actor }) => {
    const [session] = isUuid(sessionId) ? await sessions.byIds(audienceOf(actor), [sessionId]) : [];
    const place = session ? { bodyId: session.bodyId, sessionId } : {};
    if (!session || !holds(actor, 'gate.check', place))
      throw new CodedError(actor.personId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN', 'not a gate that they serve');
    return { key: 'gate', actor };
  },

  cursorOf: ({ sinceVersion }) => (typeof sinceVersion === 'number' ? { version: sinceVersion } : null),

  // The version is read first: what was committed since comes again with the next.
  load: async ({ sessionId }, cursor) => {
    const { version, conflicts } = await queries.live(sessionId);
    if (cursor !== null && cursor.version >= version) return null;
    const [gates, delegations] = await Promise.all([queries.ofSession(sessionId), queries.inside(sessionId)]);
    return { value: { version, gates, delegations, openConflicts: conflicts }, cursor: { version } };
  },
});
