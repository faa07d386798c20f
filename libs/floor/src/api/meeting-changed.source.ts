import { anonymous, holds } from '#access';
import { isUuid } from '#kernel';
import type { MeetingId } from '#kernel';
import { CodedError } from '#platform';
import type { LiveAudience, LiveChange, LiveSource, RequestContext } from '#platform';
import { audienceOf } from '#sessions';
import type { MeetingRow, MeetingsQueries } from '#sessions';
import type { FloorQueries, RecordRow } from '../db/floor.queries.js';
import { loadFloor } from './floor.loader.js';

export interface MeetingChangedArgs {
  readonly meetingId: MeetingId;
  readonly sinceVersion?: number | null;
  readonly sinceRecord?: number | null;
}

/** What a follower has: the floor at a version, the record up to a line. */
export interface MeetingCursor {
  readonly version: number;
  readonly record: number;
}

export interface MeetingChange {
  readonly floor: { readonly meetingId: MeetingId };
  readonly record: readonly RecordRow[];
}

const mostLines = 200;

/** `Subscription.meetingChanged`: the floor, and the lines of the record that the follower lacks. */
export const meetingChangedSource = (
  meetings: MeetingsQueries,
  floors: FloorQueries,
): LiveSource<MeetingChangedArgs, MeetingCursor> => ({
  field: 'meetingChanged',
  access: { kind: 'public' },
  cursorArguments: ['sinceVersion', 'sinceRecord'],
  topicOf: ({ meetingId }) => `meeting:${meetingId}`,

  authorise: async ({ meetingId }, { actor }): Promise<LiveAudience> => {
    const meeting = isUuid(meetingId) ? await meetings.byId(audienceOf(actor), meetingId) : null;
    if (meeting === null)
      throw new CodedError(actor.personId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN', 'not a meeting that they see');
    const place = await placeOf(floors, meeting);
    const reads = holds(actor, 'floor.manage', place) || holds(actor, 'floor.interpret', place);
    // Only who conducts or interprets reads statements before delivery here; a delegation asks for its own by query.
    return reads ? { key: 'conducts', actor } : { key: 'public', actor: anonymous };
  },

  cursorOf: ({ sinceVersion, sinceRecord }) =>
    typeof sinceVersion === 'number' || typeof sinceRecord === 'number'
      ? { version: sinceVersion ?? -1, record: sinceRecord ?? 0 }
      : null,

  load: async ({ meetingId }, cursor, context): Promise<LiveChange<MeetingCursor> | null> => {
    const floor = await loadFloor(context as RequestContext, floors, meetingId);
    if (cursor !== null && cursor.version >= floor.version) return null;
    const record = await floors.recordSince(meetingId, cursor?.record ?? 0, mostLines);
    const last = record.at(-1)?.number ?? cursor?.record ?? 0;
    return { value: { floor: { meetingId }, record }, cursor: { version: floor.version, record: last } };
  },
});

async function placeOf(floors: FloorQueries, { id }: MeetingRow): Promise<{ bodyId: string; sessionId: string }> {
  const [floor] = await floors.floors([id as MeetingId]);
  if (!floor) throw new Error(`Meeting ${id} has vanished`);
  return floor;
}
