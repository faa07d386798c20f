import type { GraphQLResolveInfo } from 'graphql';
import { loadBody, loadState } from '#bodies';
import type { BodiesQueries, BodyRow } from '#bodies';
import { grouped, keyed, loader, textLanguage } from '#platform';
import type { Configuration, FieldResolverMap, RequestContext } from '#platform';
import { audienceOf } from '../db/audience.js';
import type { MeetingsQueries } from '../db/meetings.queries.js';
import type {
  AgendaItemRow,
  BureauRow,
  DelegationRow,
  DocumentRow,
  SessionRow,
  SessionsQueries,
} from '../db/sessions.queries.js';
import { inProtocolOrder } from '../domain/protocol-order.js';

/** A loader of rows by session, one per request and kind of row. */
function ofSession<Row extends { readonly sessionId: string }>(
  context: RequestContext,
  what: string,
  load: (sessionIds: readonly string[]) => Promise<Row[]>,
): (session: { readonly id: string }) => Promise<Row[]> {
  const rows = loader<string, Row[]>(context, `sessions.${what}`, async (ids) =>
    grouped(ids, await load(ids), (row) => row.sessionId),
  );
  return async ({ id }) => (await rows.load(id)) ?? [];
}

/** A thing that a field resolver asks for, with what GraphQL tells it of the operation. */
export interface Asked {
  readonly id: string;
  readonly info: GraphQLResolveInfo;
}

/** A session that the reader may see, by its id; for every library that shows sessions. */
export function loadSession(
  context: RequestContext,
  sessions: SessionsQueries,
  id: string,
): Promise<SessionRow | null> {
  return loader<string, SessionRow>(context, 'sessions.session', async (ids) =>
    keyed(await sessions.byIds(audienceOf(context.actor), ids), (row) => row.id),
  ).load(id);
}

/** A delegation by its id, for every library that shows delegations. */
export function loadDelegation(
  context: RequestContext,
  sessions: SessionsQueries,
  { id, info }: Asked,
): Promise<DelegationRow | null> {
  return loader<string, DelegationRow>(context, 'sessions.delegation', async (ids) =>
    keyed(await sessions.delegationsByIds(ids, textLanguage(context, info)), (row) => row.id),
  ).load(id);
}

/** An agenda item by its id, for every library that shows items. */
export function loadAgendaItem(
  context: RequestContext,
  sessions: SessionsQueries,
  { id, info }: Asked,
): Promise<AgendaItemRow | null> {
  return loader<string, AgendaItemRow>(context, 'sessions.item', async (ids) =>
    keyed(await sessions.itemsByIds(ids, textLanguage(context, info)), (row) => row.id),
  ).load(id);
}

/** Child fields of sessions: plain functions over loaders; the audience is in the SQL of what finds meetings. */
export const sessionsFields = (
  sessions: SessionsQueries,
  meetings: MeetingsQueries,
  bodies: BodiesQueries,
  configuration: Configuration,
): FieldResolverMap => ({
  Body: {
    sessions: ({ id }: BodyRow, _: unknown, context: RequestContext) =>
      loader<string, SessionRow[]>(context, 'sessions.of-body', async (ids) =>
        grouped(ids, await sessions.ofBodies(audienceOf(context.actor), ids), (row) => row.bodyId),
      ).load(id),
  },
  Session: {
    body: ({ bodyId }: SessionRow, _: unknown, context: RequestContext) => loadBody(context, bodies, bodyId),
    parts: (session: SessionRow, _: unknown, context: RequestContext) =>
      ofSession(context, 'parts', (ids) => sessions.partsOf(ids))(session),
    rooms: (session: SessionRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      ofSession(context, 'rooms', (ids) => sessions.roomsOf(ids, textLanguage(context, info)))(session),
    agenda: (session: SessionRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      ofSession(context, 'agenda', (ids) => sessions.agendaOf(ids, textLanguage(context, info)))(session),
    meetings: (session: SessionRow, _: unknown, context: RequestContext) =>
      ofSession(context, 'meetings', (ids) => meetings.ofSessions(audienceOf(context.actor), ids))(session),
    documents: (session: SessionRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      ofSession(context, 'documents', (ids) => sessions.documentsOf(ids, textLanguage(context, info)))(session),
    delegations: async (session: SessionRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      inProtocolOrder(
        await ofSession(context, 'delegations', (ids) => sessions.delegationsOf(ids, textLanguage(context, info)))(
          session,
        ),
        context.language,
      ),
    bureau: (session: SessionRow, _: unknown, context: RequestContext) =>
      ofSession(context, 'bureau', (ids) => sessions.bureauOf(ids))(session),
    programmeIssues: (session: SessionRow, _: unknown, context: RequestContext) =>
      ofSession(context, 'issues', (ids) => sessions.issuesOf(ids))(session),
    calendarUrl: ({ calendarSecret }: SessionRow) => `${configuration.publicUrl}/calendar/${calendarSecret}.ics`,
  },
  AgendaItem: {
    documents: ({ id }: AgendaItemRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      loader<string, DocumentRow[]>(context, 'sessions.documents-of-item', async (ids) =>
        grouped(ids, await sessions.documentsOfItems(ids, textLanguage(context, info)), (row) => row.itemId),
      ).load(id),
    meetings: ({ id }: AgendaItemRow, _: unknown, context: RequestContext) =>
      loader(context, 'sessions.meetings-of-item', async (ids: readonly string[]) =>
        grouped(ids, await meetings.ofItems(audienceOf(context.actor), ids), (row) => row.itemId),
      ).load(id),
  },
  Delegation: {
    session: ({ sessionId }: DelegationRow, _: unknown, context: RequestContext) =>
      loadSession(context, sessions, sessionId),
    state: ({ stateId }: DelegationRow, _: unknown, context: RequestContext) =>
      stateId === null ? null : loadState(context, bodies, stateId),
  },
  BureauMember: {
    state: ({ stateId }: BureauRow, _: unknown, context: RequestContext) =>
      stateId === null ? null : loadState(context, bodies, stateId),
  },
});
