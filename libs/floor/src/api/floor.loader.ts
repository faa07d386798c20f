import type { MeetingId, SpeakerSlotId } from '#kernel';
import { grouped, keyed, loader } from '#platform';
import type { RequestContext } from '#platform';
import type {
  FilmRow,
  FloorQueries,
  FloorRow,
  ListRow,
  MemberPresenceRow,
  PresenceRow,
  SlotRow,
  StatementRow,
} from '../db/floor.queries.js';

/** The meeting with the version of its floor; one statement for any number of meetings. */
export async function loadFloor(context: RequestContext, queries: FloorQueries, id: MeetingId): Promise<FloorRow> {
  const floor = await loader<MeetingId, FloorRow>(context, 'floor.floor', async (ids) =>
    keyed(await queries.floors(ids), ({ meetingId }) => meetingId),
  ).load(id);
  if (!floor) throw new Error(`Meeting ${id} has vanished`);
  return floor;
}

/** Lists of a meeting, not before its version: a follower is never told of a version whose changes it was not given. */
export async function loadLists(
  context: RequestContext,
  queries: FloorQueries,
  id: MeetingId,
): Promise<readonly ListRow[]> {
  await loadFloor(context, queries, id);
  const lists = await loader<MeetingId, ListRow[]>(context, 'floor.lists', async (ids) =>
    grouped(ids, await queries.lists(ids), ({ meetingId }) => meetingId),
  ).load(id);
  return lists ?? [];
}

/** All slots of a meeting, with those that are over, likewise. */
export async function loadSlots(
  context: RequestContext,
  queries: FloorQueries,
  id: MeetingId,
): Promise<readonly SlotRow[]> {
  await loadFloor(context, queries, id);
  const slots = await loader<MeetingId, SlotRow[]>(context, 'floor.slots', async (ids) =>
    grouped(ids, await queries.slots(ids), ({ meetingId }) => meetingId),
  ).load(id);
  return slots ?? [];
}

/** Slots of a list, likewise. */
export async function loadSlotsOfList(
  context: RequestContext,
  queries: FloorQueries,
  { id, meetingId }: Pick<ListRow, 'id' | 'meetingId'>,
): Promise<readonly SlotRow[]> {
  const byList = context.loaders.of(`floor.slots-by-list:${meetingId}`, async () =>
    Map.groupBy(await loadSlots(context, queries, meetingId), (slot) => slot.listId),
  );
  return (await byList).get(id) ?? [];
}

export async function loadMemberPresence(
  context: RequestContext,
  queries: FloorQueries,
  id: MeetingId,
): Promise<MemberPresenceRow> {
  const row = await loader<MeetingId, MemberPresenceRow>(context, 'floor.member-presence', async (ids) =>
    keyed(await queries.memberPresence(ids), ({ meetingId }) => meetingId),
  ).load(id);
  if (!row) throw new Error(`Meeting ${id} has vanished`);
  return row;
}

export async function loadPresence(
  context: RequestContext,
  queries: FloorQueries,
  id: MeetingId,
): Promise<readonly PresenceRow[]> {
  const rows = await loader<MeetingId, PresenceRow[]>(context, 'floor.presence', async (ids) =>
    grouped(ids, await queries.presence(ids), ({ meetingId }) => meetingId),
  ).load(id);
  return rows ?? [];
}

export function loadFilm(context: RequestContext, queries: FloorQueries, id: SpeakerSlotId): Promise<FilmRow | null> {
  return loader<SpeakerSlotId, FilmRow>(context, 'floor.film', async (ids) =>
    keyed(await queries.films(ids), ({ slotId }) => slotId),
  ).load(id);
}

export function loadStatement(
  context: RequestContext,
  queries: FloorQueries,
  id: SpeakerSlotId,
): Promise<StatementRow | null> {
  return loader<SpeakerSlotId, StatementRow>(context, 'floor.statement', async (ids) =>
    keyed(await queries.statements(ids), ({ slotId }) => slotId),
  ).load(id);
}
