import type { MeetingId, SpeakerSlotId } from '#kernel';
import { grouped, keyed, loader } from '#platform';
import type { RequestContext } from '#platform';
import type {
  FloorQueries,
  FloorRow,
  ListRow,
  MemberPresenceRow,
  PresenceRow,
  SlotRow,
  StatementRow,
} from '../db/floor.queries.js';

/** The floor of a meeting at one moment. */
export interface FloorState {
  readonly floor: FloorRow;
  readonly lists: readonly ListRow[];
  readonly slots: readonly SlotRow[];
}

/**
 * The floor of a meeting; three statements for any number of meetings. The version is read before all else, so that a
 * follower is never told of a version whose changes it was not given.
 */
export async function loadFloor(context: RequestContext, queries: FloorQueries, id: MeetingId): Promise<FloorState> {
  const state = await loader<MeetingId, FloorState>(context, 'floor.state', async (ids) => {
    const floors = await queries.floors(ids);
    const [lists, slots] = await Promise.all([queries.lists(ids), queries.slots(ids)]);
    const [listsBy, slotsBy] = [
      grouped(ids, lists, (list) => list.meetingId),
      grouped(ids, slots, (slot) => slot.meetingId),
    ];
    return new Map(
      floors.map((floor) => [
        floor.meetingId,
        { floor, lists: listsBy.get(floor.meetingId) ?? [], slots: slotsBy.get(floor.meetingId) ?? [] },
      ]),
    );
  }).load(id);
  if (!state) throw new Error(`Meeting ${id} has vanished`);
  return state;
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

export function loadStatement(
  context: RequestContext,
  queries: FloorQueries,
  id: SpeakerSlotId,
): Promise<StatementRow | null> {
  return loader<SpeakerSlotId, StatementRow>(context, 'floor.statement', async (ids) =>
    keyed(await queries.statements(ids), ({ slotId }) => slotId),
  ).load(id);
}
