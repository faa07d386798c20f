import type { GraphQLResolveInfo } from 'graphql';
import type { TranslatedText } from '#kernel';
import { grouped, keyed, loader, textLanguage } from '#platform';
import type { FieldResolverMap, Messages, RequestContext } from '#platform';
import { audienceOf } from '../db/audience.js';
import type { AgendaItemOfMeeting, MeetingRow, MeetingsQueries } from '../db/meetings.queries.js';
import type { IssueRow, RoomRow, SessionsQueries } from '../db/sessions.queries.js';
import { meetingTitle } from '../domain/meeting-title.js';
import type { ProgrammeChange } from '../domain/programme-changes.js';
import { programmeSentence } from './programme-sentence.js';
import type { OpenCall } from '../app/open-calls.js';
import { loadAgendaItem, loadSession } from './sessions.fields.js';
import type { Asked } from './sessions.fields.js';

/** A room by its id. */
function loadRoom(context: RequestContext, sessions: SessionsQueries, { id, info }: Asked): Promise<RoomRow | null> {
  return loader<string, RoomRow>(context, 'sessions.room', async (ids) =>
    keyed(await sessions.roomsByIds(ids, textLanguage(context, info)), (row) => row.id),
  ).load(id);
}

/** A meeting that the reader may see, by its id; for every library that shows meetings. */
export function loadMeeting(
  context: RequestContext,
  meetings: MeetingsQueries,
  id: string,
): Promise<MeetingRow | null> {
  return loader<string, MeetingRow>(context, 'sessions.meeting', async (ids) =>
    keyed(await meetings.byIds(audienceOf(context.actor), ids), (row) => row.id),
  ).load(id);
}

/** Child fields of meetings and of issues of the programme. */
export const meetingsFields = (
  sessions: SessionsQueries,
  meetings: MeetingsQueries,
  messages: Messages,
): FieldResolverMap => ({
  OpenCall: {
    session: ({ sessionId }: OpenCall, _: unknown, context: RequestContext) =>
      loadSession(context, sessions, sessionId),
  },
  Meeting: {
    session: ({ sessionId }: MeetingRow, _: unknown, context: RequestContext) =>
      loadSession(context, sessions, sessionId),
    title: ({ title, type, number }: MeetingRow): TranslatedText => title ?? meetingTitle(type, number),
    room: ({ roomId }: MeetingRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      roomId === null ? null : loadRoom(context, sessions, { id: roomId, info }),
    items: ({ id }: MeetingRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loader<string, AgendaItemOfMeeting[]>(context, 'sessions.items-of-meeting', async (ids) =>
        grouped(ids, await meetings.itemsOf(ids, textLanguage(context, info)), (row) => row.meetingId),
      ).load(id),
    currentItem: ({ currentItemId }: MeetingRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      currentItemId === null ? null : loadAgendaItem(context, sessions, { id: currentItemId, info }),
  },
  ProgrammeIssue: {
    changes: ({ changes, timezone }: IssueRow) => changes.map((change) => ({ ...change, timezone })),
  },
  ProgrammeChange: {
    sentence: async (
      change: ProgrammeChange & { timezone: string },
      _: unknown,
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) => {
      const nameOf = async (id: string | null | undefined): Promise<TranslatedText | null> =>
        id ? ((await loadRoom(context, sessions, { id, info }))?.name ?? null) : null;
      const rooms = { before: await nameOf(change.before?.roomId), after: await nameOf(change.after?.roomId) };
      return programmeSentence(change, { rooms, zone: change.timezone, language: context.language, messages });
    },
  },
});
