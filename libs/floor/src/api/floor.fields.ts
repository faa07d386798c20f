import type { GraphQLResolveInfo } from 'graphql';
import type { Clock, MeetingId } from '#kernel';
import type { FieldResolverMap, RequestContext } from '#platform';
import { inProtocolOrder, loadAgendaItem, loadDelegation } from '#sessions';
import type { DelegationRow, SessionsQueries } from '#sessions';
import type { FloorQueries, ListRow, SlotRow } from '../db/floor.queries.js';
import { meetingTransitions } from '../domain/conduct-meeting.js';
import { readQuorum } from '../domain/quorum-meter.js';
import { listStateAt, listTransitions } from '../domain/speakers-list.js';
import { clockOf } from './slot-clock.js';
import { endsAt, remainingMilliseconds, warnsAt } from '../domain/speech-clock.js';
import { loadFloor, loadLists, loadMemberPresence, loadPresence, loadSlots, loadSlotsOfList } from './floor.loader.js';

interface OfMeeting {
  readonly meetingId: MeetingId;
}

/** `MeetingFloor` from the id of its meeting alone; whoever resolves the root has asked whether it may be seen. */
export const floorFields = (queries: FloorQueries, sessions: SessionsQueries, clock: Clock): FieldResolverMap => ({
  MeetingFloor: {
    version: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      (await loadFloor(context, queries, meetingId)).version,
    state: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      (await loadFloor(context, queries, meetingId)).state,
    transitions: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      meetingTransitions[(await loadFloor(context, queries, meetingId)).state],
    currentItem: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext, info: GraphQLResolveInfo) => {
      const { currentItemId } = await loadFloor(context, queries, meetingId);
      return currentItemId === null ? null : loadAgendaItem(context, sessions, { id: currentItemId, info });
    },
    activeListId: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      (await loadFloor(context, queries, meetingId)).activeListId,
    lists: ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) => loadLists(context, queries, meetingId),
    holder: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      (await loadSlots(context, queries, meetingId)).find((slot) => slot.state === 'SPEAKING') ?? null,
    interrupted: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      (await loadSlots(context, queries, meetingId)).find((slot) => slot.state === 'INTERRUPTED') ?? null,
    pointsOfOrder: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) =>
      (await loadSlots(context, queries, meetingId))
        .filter((slot) => slot.kind === 'POINT_OF_ORDER' && slot.state === 'WAITING')
        .toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)),
    presence: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext, info: GraphQLResolveInfo) => {
      const rows = await loadPresence(context, queries, meetingId);
      const delegations = await Promise.all(
        rows.map(({ delegationId }) => loadDelegation(context, sessions, { id: delegationId, info })),
      );
      const attendance = new Map(rows.map((row) => [row.delegationId as string, row.attendance]));
      return inProtocolOrder(
        delegations.filter((delegation): delegation is DelegationRow => delegation !== null),
        context.language,
      ).map((delegation) => ({ delegation, attendance: attendance.get(delegation.id) ?? 'ABSENT' }));
    },
    quorum: async ({ meetingId }: OfMeeting, _: unknown, context: RequestContext) => {
      const [floor, presence] = await Promise.all([
        loadFloor(context, queries, meetingId),
        loadMemberPresence(context, queries, meetingId),
      ]);
      return { ...readQuorum(presence, floor.profile), rule: floor.quorumRule ?? '' };
    },
  },
  SpeakersList: {
    item: ({ itemId }: ListRow, _: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
      itemId === null ? null : loadAgendaItem(context, sessions, { id: itemId, info }),
    state: (list: ListRow) => stateOf(list, clock.now()),
    transitions: (list: ListRow) => listTransitions[stateOf(list, clock.now())],
    slots: (list: ListRow, _: unknown, context: RequestContext) => loadSlotsOfList(context, queries, list),
    timeLimits: async ({ meetingId, timeLimits }: ListRow, _: unknown, context: RequestContext) => {
      const { profile } = await loadFloor(context, queries, meetingId);
      return Object.entries({ ...profile.timeLimits, ...timeLimits }).map(([category, seconds]) => ({
        category,
        seconds,
      }));
    },
  },
  FloorHolder: {
    slot: (slot: SlotRow) => slot,
    endsAt: (slot: SlotRow) => endsAt(clockOf(slot)),
    warnsAt: (slot: SlotRow) => warnsAt(clockOf(slot)),
    remainingSeconds: (slot: SlotRow) => {
      const left = remainingMilliseconds(clockOf(slot), clock.now());
      return left === null ? null : Math.ceil(left / 1000);
    },
    asOf: () => clock.now(),
    paused: (slot: SlotRow) => slot.runningSince === null,
  },
});

/** FLR-2 */
export function stateOf(list: Pick<ListRow, 'state' | 'opensAt' | 'closesAt'>, now: Date): ListRow['state'] {
  return listStateAt({ state: list.state, opensAt: instant(list.opensAt), closesAt: instant(list.closesAt) }, now);
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
