import { json } from '#platform';
import type { PlainField } from '#platform';
import { itemWriter } from '#sessions';
import type { InLanguage, PageItem } from '#sessions';
import type { FloorOfPage, ListOfPage, SlotOfPage } from '../db/floor-page.queries.js';
import { meetingTransitions } from '../domain/conduct-meeting.js';
import type { FloorProfile } from '../domain/floor-profile.js';
import { listTransitions } from '../domain/speakers-list.js';
import { endsAt, remainingMilliseconds, warnsAt } from '../domain/speech-clock.js';
import { stateOf } from './floor.fields.js';
import { clockOf } from './slot-clock.js';
import { plannedLimit } from './slot.fields.js';

/** What was read of a floor; what the document does not ask for is empty. */
export interface FloorPage extends InLanguage {
  readonly now: Date;
  readonly lists: readonly ListOfPage[];
  readonly slots: readonly SlotOfPage[];
  readonly slotsOfList: ReadonlyMap<string | null, readonly SlotOfPage[]>;
  readonly itemById: ReadonlyMap<string, PageItem>;
  /** Null where nothing that depends on it was asked for. */
  readonly profile: FloorProfile | null;
}

type Writer<Row> = json.ValueWriter<Row, FloorPage> | undefined;

const item = (fields: readonly PlainField[]): Writer<PageItem> => itemWriter<FloorPage>(fields);

const state = (fields: readonly PlainField[]): Writer<SlotOfPage> =>
  json.objectWriter<SlotOfPage, FloorPage>(
    'State',
    { id: json.word((row) => row.stateId), iso2: json.value((row) => row.iso2) },
    fields,
  );

const delegation = (fields: readonly PlainField[]): Writer<SlotOfPage> =>
  json.objectWriter<SlotOfPage, FloorPage>(
    'Delegation',
    {
      id: json.word((row) => row.delegationId),
      plate: json.text((row) => ({ text: row.plate, other: row.plateOther })),
      category: json.word((row) => row.delegationCategory),
      voting: json.value((row) => row.voting),
      confirmed: json.value((row) => row.confirmed),
      state: json.one((row) => (row.stateId === null ? null : row), state),
    },
    fields,
  );

const slot = (fields: readonly PlainField[]): Writer<SlotOfPage> =>
  json.objectWriter<SlotOfPage, FloorPage>(
    'SpeakerSlot',
    {
      id: json.word((row) => row.id),
      listId: json.word((row) => row.listId),
      position: json.value((row) => row.position),
      kind: json.word((row) => row.kind),
      delegation: json.one((row) => row, delegation),
      onBehalfOf: json.text((row) => ({ text: row.onBehalfOf, other: row.onBehalfOfOther })),
      speaker: json.value((row) => row.speaker),
      category: json.word((row) => row.category),
      cabinetRank: json.value((row) => row.cabinetRank),
      attendance: json.word((row) => row.attendance),
      state: json.word((row) => row.state),
      requestedAt: json.word((row) => row.requestedAt),
      limitSeconds: json.value(limitOf),
      usedSeconds: json.value((row) => (row.state === 'SPOKEN' ? Math.round(row.usedMilliseconds / 1000) : null)),
      replyNumber: json.value((row) => row.replyNumber),
      held: json.word((row) => row.held),
      movedReason: json.value((row) => row.movedReason),
      timesAbsent: json.value((row) => row.timesAbsent),
      swapOfferedTo: json.word((row) => row.swapOfferedTo),
    },
    fields,
  );

function limitOf(row: SlotOfPage, { profile, lists }: FloorPage): number | null {
  if (row.givenAt !== null) return row.limit === null ? null : row.limit + row.extendedSeconds;
  if (profile === null) return null;
  return plannedLimit(row, { profile }, lists.find((list) => list.id === row.listId)?.timeLimits ?? {});
}

const holder = (fields: readonly PlainField[]): Writer<SlotOfPage> =>
  json.objectWriter<SlotOfPage, FloorPage>(
    'FloorHolder',
    {
      slot: json.one((row) => row, slot),
      givenAt: json.word((row) => row.givenAt),
      endsAt: json.value((row) => endsAt(clockOf(row))),
      warnsAt: json.value((row) => warnsAt(clockOf(row))),
      remainingSeconds: json.value((row, { now }) => {
        const left = remainingMilliseconds(clockOf(row), now);
        return left === null ? null : Math.ceil(left / 1000);
      }),
      asOf: json.value((_, { now }) => now),
      paused: json.value((row) => row.runningSince === null),
    },
    fields,
  );

interface Limit {
  readonly category: string;
  readonly seconds: number;
}

const limit = (fields: readonly PlainField[]): Writer<Limit> =>
  json.objectWriter<Limit, FloorPage>(
    'CategoryTimeLimit',
    { category: json.word((row) => row.category), seconds: json.value((row) => row.seconds) },
    fields,
  );

const list = (fields: readonly PlainField[]): Writer<ListOfPage> =>
  json.objectWriter<ListOfPage, FloorPage>(
    'SpeakersList',
    {
      id: json.word((row) => row.id),
      meetingId: json.word((row) => row.meetingId),
      item: json.one((row, page) => (row.itemId === null ? null : page.itemById.get(row.itemId)), item),
      title: json.text((row) => ({ text: row.title, other: row.titleOther })),
      state: json.word((row, { now }) => stateOf(row, now)),
      transitions: json.value((row, { now }) => listTransitions[stateOf(row, now)]),
      opensAt: json.word((row) => row.opensAt),
      closesAt: json.word((row) => row.closesAt),
      slots: json.many((row, page) => page.slotsOfList.get(row.id) ?? [], slot),
      timeLimits: json.many(
        (row, { profile }) =>
          Object.entries({ ...profile?.timeLimits, ...row.timeLimits }).map(([category, seconds]) => ({
            category,
            seconds,
          })),
        limit,
      ),
    },
    fields,
  );

/** A writer of the floor as a document asks for it; undefined when it asks for what is not read here. */
export const floorWriter = (fields: readonly PlainField[]): Writer<FloorOfPage> =>
  json.objectWriter<FloorOfPage, FloorPage>(
    'MeetingFloor',
    {
      meetingId: json.word((row) => row.meetingId),
      version: json.value((row) => row.version),
      state: json.word((row) => row.state),
      transitions: json.value((row) => meetingTransitions[row.state]),
      currentItem: json.one(
        (row, page) => (row.currentItemId === null ? null : page.itemById.get(row.currentItemId)),
        item,
      ),
      activeListId: json.word((row) => row.activeListId),
      lists: json.many((_, page) => page.lists, list),
      holder: json.one((_, page) => page.slots.find((each) => each.state === 'SPEAKING'), holder),
      interrupted: json.one((_, page) => page.slots.find((each) => each.state === 'INTERRUPTED'), holder),
      pointsOfOrder: json.many(
        (_, page) =>
          page.slots
            .filter((each) => each.kind === 'POINT_OF_ORDER' && each.state === 'WAITING')
            .toSorted((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1)),
        slot,
      ),
    },
    fields,
  );
