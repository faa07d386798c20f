import { holds } from '#access';
import type { Clock } from '#kernel';
import { grouped, keyed, loader } from '#platform';
import type { FieldResolverMap, Messages, RequestContext, WireRefusal } from '#platform';
import type { BoardRow, ProposalRow, SideEventQueries } from '../db/side-event.queries.js';
import { clashesOf, peopleOf } from '../domain/board.js';
import type { Clash } from '../domain/board.js';
import type { LeftOutEvent, PlacementResult } from '../domain/placement-problem.js';
import { programmeChanges } from '../domain/programme-changes.js';
import type { ProgrammeChange, PublishedPlace } from '../domain/programme-changes.js';
import type { CallWhole, StoredCosponsor, StoredEvent, StoredPlacement } from '../domain/side-event-rows.js';

type Plain = Readonly<Record<string, unknown>>;

const leftOutFor = {
  NOTHING_FITS: { code: 'SIDE_NOTHING_FITS', rule: 'SDE-42' },
  TAKEN_BEFORE: { code: 'SIDE_TAKEN_BEFORE', rule: 'SDE-40' },
  PEOPLE_ELSEWHERE: { code: 'SIDE_PEOPLE_ELSEWHERE', rule: 'SDE-43' },
} as const;

const organiserOf = (event: StoredEvent): Plain => ({
  delegationId: event.delegationId,
  organisationId: event.organisationId,
  name: event.organiserName,
  class: event.organiserClass,
});

/** Child fields of side events; access was decided where they were found. */
export const sideEventsFields = (queries: SideEventQueries, messages: Messages, clock: Clock): FieldResolverMap => ({
  SideEventCall: callFields(clock),
  SideEventApplication: {
    organiser: organiserOf,
    cosponsors: async ({ id }: StoredEvent, _: unknown, context: RequestContext) =>
      (
        await loader<string, StoredCosponsor[]>(context, 'side.cosponsors', async (ids) =>
          grouped(ids, await queries.cosponsors(ids), (row) => row.eventId),
        ).load(id)
      )?.map(({ supportState, ...party }) => ({
        id: party.id,
        party,
        state: supportState,
        answeredAt: party.answeredAt,
      })),
    placement: (event: StoredEvent, _: unknown, context: RequestContext) => placementOf(queries, event, context),
    refusal: ({ reason }: StoredEvent): WireRefusal | null =>
      reason && { __typename: 'Refusal', ok: false, code: reason.code, rule: reason.rule },
    reason: ({ reason }: StoredEvent) => reason?.text || null,
    open: async (event: StoredEvent, _: unknown, context: RequestContext) => {
      if (event.state === 'DRAFT') return true;
      const call = event.state === 'SUBMITTED' ? await callOf(queries, event.sessionId, context) : null;
      return call !== null && clock.now() <= new Date(call.call.closesAt);
    },
  },
  SideEventBoard: {
    call: ({ whole }: BoardRow) => whole,
    version: ({ whole }: BoardRow) => whole.boardVersion,
    events: ({ events, placements }: BoardRow) => {
      const placed = new Map(placements.map((placement) => [placement.eventId, placement]));
      return events.map((event, index) => ({
        ...event,
        position: index + 1,
        mode: event.mode ?? 'IN_PERSON',
        seats: event.mode === 'ONLINE' ? 0 : (event.seats ?? 0),
        organiser: organiserOf(event),
        people: peopleOf(event),
        placement: placed.get(event.id) ?? null,
      }));
    },
    clashes: (board: BoardRow, _: unknown, { language }: RequestContext) =>
      clashesOf(board).map((clash: Clash) => ({
        ...clash,
        message: messages.text(`sideEvents.clash.${clash.kind}`, {}, language),
      })),
    proposal: ({ proposal, whole }: BoardRow) => proposal && { ...proposal, whole },
    unpublished: (board: BoardRow) => pendingChanges(board).length > 0,
    changes: pendingChanges,
    issues: ({ whole }: BoardRow) => queries.issues(whole.sessionId),
  },
  SideEventChange: {
    number: async (change: ProgrammeChange, _: unknown, context: RequestContext) =>
      (await eventOf(queries, change, context))?.number ?? null,
    title: async (change: ProgrammeChange, _: unknown, context: RequestContext) =>
      (await eventOf(queries, change, context))?.title,
    organiser: async (change: ProgrammeChange, _: unknown, context: RequestContext) =>
      (await eventOf(queries, change, context))?.organiserName,
  },
  SideEventProposal: {
    current: ({ boardVersion, whole }: ProposalRow & { whole: CallWhole }) => boardVersion === whole.boardVersion,
    placed: ({ result }: ProposalRow) => result?.placed ?? [],
    leftOut: ({ result }: ProposalRow) => (result?.leftOut ?? []).map(leftOut),
    choices: (proposal: ProposalRow, _: unknown, context: RequestContext) =>
      choicesOf(queries, proposal.result, context),
    elsewhere: async (proposal: ProposalRow, _: unknown, context: RequestContext) => {
      const choices = await choicesOf(queries, proposal.result, context);
      return (proposal.result?.placed.length ?? 0) - choices.reduce((sum, count) => sum + count, 0);
    },
    proven: ({ result }: ProposalRow) => result?.proven ?? false,
  },
});

/** SDE-47 What the next issue would change; a place that is only offered is not part of it. */
function pendingChanges({ events, placements, published }: BoardRow): ProgrammeChange[] {
  const offered = new Set(events.filter(({ state }) => state === 'OFFERED').map(({ id }) => id));
  return programmeChanges(
    published,
    placements.filter(({ eventId }) => !offered.has(eventId)),
  );
}

async function eventOf(
  queries: SideEventQueries,
  { eventId }: ProgrammeChange,
  context: RequestContext,
): Promise<StoredEvent | null> {
  const load = async (ids: readonly string[]): Promise<Map<string, StoredEvent>> =>
    keyed(await queries.byIds(ids), ({ id }) => id);
  return loader<string, StoredEvent>(context, 'side.events', load).load(eventId);
}

/** Fields of a call that are told as they are kept. */
const kept = [
  'opensAt',
  'closesAt',
  'order',
  'statuses',
  'perOrganiser',
  'preferences',
  'minutes',
  'modes',
  'onlineAtOnce',
  'equipment',
  'themes',
  'abstractCharacters',
  'focusNeedsInvolvement',
  'linksBy',
  'supportersBy',
  'materialBy',
  'exhibitionsFrom',
  'exhibitionsTo',
  'offerHours',
  'note',
  'source',
  'confirmed',
] as const;

const callFields = (clock: Clock): FieldResolverMap[string] => ({
  ...Object.fromEntries(kept.map((name) => [name, ({ call }: CallWhole): unknown => call[name]])),
  open: ({ call, published }: CallWhole) =>
    published && clock.now() >= new Date(call.opensAt) && clock.now() <= new Date(call.closesAt),
});

function leftOut({ eventId, reason }: LeftOutEvent): { eventId: string; refusal: WireRefusal } {
  return { eventId, refusal: { __typename: 'Refusal', ok: false, ...leftOutFor[reason] } };
}

function callOf(queries: SideEventQueries, sessionId: string, context: RequestContext): Promise<CallWhole | null> {
  return context.loaders.of(`side.call ${sessionId}`, () => queries.call(sessionId));
}

/** The secretariat sees the board; everyone else what is published or offered to them. */
async function placementOf(
  queries: SideEventQueries,
  event: StoredEvent,
  context: RequestContext,
): Promise<StoredPlacement | null> {
  const { sessionId } = event;
  if (holds(context.actor, 'sideEvents.manage', event) || event.state === 'OFFERED') {
    const board = context.loaders.of(`side.placements ${sessionId}`, () => queries.placements(sessionId));
    return (await board).find(({ eventId }) => eventId === event.id) ?? null;
  }
  const issued = context.loaders.of(`side.published ${sessionId}`, () => queries.published(sessionId));
  const place = (await issued).find(({ eventId, cancelled }: PublishedPlace) => eventId === event.id && !cancelled);
  return place ? { ...place, line: null, fixed: true } : null;
}

/** How many got their first, second, third choice. */
async function choicesOf(
  queries: SideEventQueries,
  result: PlacementResult | null,
  context: RequestContext,
): Promise<number[]> {
  const ids = (result?.placed ?? []).map(({ eventId }) => eventId);
  const load = context.loaders.of(`side.choices ${ids.length} ${ids[0]}`, () => queries.byIds(ids));
  const events = new Map((await load).map((event) => [event.id, event]));
  const choices: number[] = [];
  for (const { eventId, slotId } of result?.placed ?? []) {
    const choice = events.get(eventId)?.preferences.indexOf(slotId) ?? -1;
    if (choice >= 0) choices[choice] = (choices[choice] ?? 0) + 1;
  }
  return Array.from(choices, (count) => count ?? 0);
}
