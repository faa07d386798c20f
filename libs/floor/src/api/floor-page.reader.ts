import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, isUuid } from '#kernel';
import type { Language } from '#kernel';
import { HotAnswers, HotReaders, grouped, keyed, plainQuery } from '#platform';
import type { HotReader, PassingAnswer, PlainField, RequestContext, json } from '#platform';
import { audienceOf } from '#sessions';
import type { Audience } from '#sessions';
import { FloorPageQueries } from '../db/floor-page.queries.js';
import type { FloorOfPage, ListOfPage, SlotColumns } from '../db/floor-page.queries.js';
import { floorWriter } from './floor-page.shapes.js';
import type { FloorPage } from './floor-page.shapes.js';

/** What a document asks for, found out once. */
interface Plan {
  /** Distinguishes the answers that are kept. */
  readonly name: string;
  readonly key: string;
  readonly variable: string;
  readonly write: json.ValueWriter<FloorOfPage, FloorPage>;
  readonly lists: boolean;
  readonly slots: boolean;
  readonly columns: ReadonlySet<SlotColumns>;
  readonly items: boolean;
  readonly profile: boolean;
  /** Whether the answer says what the time is. */
  readonly ticks: boolean;
}

/**
 * The hot reader of a meeting's lists of speakers: who has the floor, who waits, who raised a point of order. What
 * strangers get is kept until the floor or the session changes, or a list opens or closes by itself.
 */
@Injectable()
export class FloorPageReader implements OnModuleInit {
  /** Sessions of meetings, for the topics of what is kept; they never change. */
  private readonly sessions = new Map<string, string>();
  private plans = 0;

  constructor(
    private readonly queries: FloorPageQueries,
    private readonly answers: HotAnswers,
    private readonly readers: HotReaders,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.readers.offer((document) => this.readerOf(document));
  }

  /** @returns undefined when the document is of another shape, or asks for more than is read here */
  readerOf(document: string): HotReader | undefined {
    const plan = planOf(document, `floor-page:${(this.plans += 1)}`);
    return plan && { read: (context, variables) => this.read(plan, context, variables[plan.variable]) };
  }

  private async read(plan: Plan, { actor, language }: RequestContext, id: unknown): Promise<string | Buffer | null> {
    // In capitals, which nobody but a test writes, it is another text for the same meeting.
    if (typeof id !== 'string' || !isUuid(id) || id !== id.toLowerCase()) return null;
    const meeting = { id, language };
    const sessionId = this.sessions.get(id);
    if (actor.roles.length > 0 || plan.ticks || sessionId === undefined)
      return (await this.make(plan, audienceOf(actor), meeting)).body;
    return this.answers.answer(
      `${plan.name} ${language} ${id}`,
      [`meeting:${id}`, `session:${sessionId}`],
      async () => {
        const { body, until } = await this.make(plan, audienceOf(actor), meeting);
        return { body: Buffer.from(body), until };
      },
    );
  }

  private async make(
    plan: Plan,
    audience: Audience,
    { id, language }: { readonly id: string; readonly language: Language },
  ): Promise<PassingAnswer> {
    const before = `{"data":{${JSON.stringify(plan.key)}:`;
    const floor = await this.queries.floor(audience, id);
    if (!floor) return { body: `${before}null}}`, until: null };
    this.sessions.set(floor.meetingId, floor.sessionId);
    const [lists, slots, profile] = await Promise.all([
      plan.lists ? this.queries.lists(id, language) : [],
      plan.slots ? this.queries.slots(id, language, plan.columns) : [],
      plan.profile ? this.queries.profile(floor.sessionId) : null,
    ]);
    const itemIds = [floor.currentItemId, ...lists.map(({ itemId }) => itemId)].filter((itemId) => itemId !== null);
    const items = plan.items && itemIds.length > 0 ? await this.queries.items(itemIds, language) : [];
    const now = this.clock.now();
    const page: FloorPage = {
      language,
      now,
      lists,
      slots,
      slotsOfList: grouped([...lists.map((list) => list.id as string | null), null], slots, (slot) => slot.listId),
      itemById: keyed(items, (item) => item.id),
      profile,
    };
    return { body: `${before}${plan.write(floor, page)}}}`, until: nextTurn(lists, now) };
  }
}

/** FLR-2 When the first of the lists opens or closes by itself; null when none does. */
function nextTurn(lists: readonly ListOfPage[], now: Date): Date | null {
  const instants = lists
    .flatMap(({ state, opensAt, closesAt }) => (state === 'FINISHED' ? [] : [opensAt, closesAt]))
    .flatMap((text) => (text === null ? [] : Date.parse(text)))
    .filter((instant) => instant > now.getTime());
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}

const clockFields = new Set([
  'limitSeconds',
  'usedSeconds',
  'givenAt',
  'endsAt',
  'warnsAt',
  'remainingSeconds',
  'paused',
]);

function planOf(document: string, name: string): Plan | undefined {
  const query = plainQuery(document);
  const [root, ...others] = query?.fields ?? [];
  const variable = root?.variables.meetingId;
  if (!query || !root || others.length > 0 || root.name !== 'meetingFloor') return undefined;
  if (variable === undefined || query.variables.length !== 1 || query.variables[0] !== variable) return undefined;
  const write = floorWriter(root.fields);
  if (!write) return undefined;
  const lists = below(root.fields, 'lists');
  const held = below(root.fields, 'holder', 'interrupted');
  const points = below(root.fields, 'pointsOfOrder');
  const slots = [...below(lists, 'slots'), ...below(held, 'slot'), ...points];
  const limits = slots.some((field) => field.name === 'limitSeconds');
  return {
    name,
    key: root.key,
    variable,
    write,
    lists: lists.length > 0 || limits,
    slots: slots.length > 0 || held.length > 0,
    columns: columnsFor(slots, [...slots, ...held], points.length > 0),
    items: below(root.fields, 'currentItem').length > 0 || below(lists, 'item').length > 0,
    profile: limits || lists.some((field) => field.name === 'timeLimits'),
    ticks: held.some((field) => field.name === 'asOf' || field.name === 'remainingSeconds'),
  };
}

const own: readonly SlotColumns[] = [
  'position',
  'onBehalfOf',
  'speaker',
  'category',
  'cabinetRank',
  'attendance',
  'requestedAt',
  'replyNumber',
  'held',
  'movedReason',
  'timesAbsent',
  'swapOfferedTo',
  'delegation',
];

function columnsFor(
  slots: readonly PlainField[],
  timed: readonly PlainField[],
  sorted: boolean,
): ReadonlySet<SlotColumns> {
  const names = new Set(slots.map((field) => field.name));
  const needed = new Set(own.filter((column) => names.has(column)));
  if (sorted) needed.add('requestedAt');
  if (timed.some((field) => clockFields.has(field.name))) needed.add('clock');
  if (names.has('limitSeconds')) needed.add('category').add('replyNumber');
  if (below(slots, 'delegation').some((field) => field.name === 'state')) needed.add('state');
  return needed;
}

/** What is asked of the fields of these names. */
function below(fields: readonly PlainField[], ...names: readonly string[]): PlainField[] {
  return fields.filter((field) => names.includes(field.name)).flatMap((field) => field.fields);
}
