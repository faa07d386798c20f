import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { FilePurposes, FileStore, PlatformWorkerModule, UnitOfWork } from '#platform';
import { OutputMakers, OutputQueries, OutputRuns, OutputWorkService, OutputsWorkerModule } from '#outputs';
import type { OutputMaker, OutputRow, PlainObject } from '#outputs';
import { sessionsEntities } from '#sessions';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';
import { until } from '../../support/wait.js';

/** Calls by run: how often it was planned, and which parts were made. */
const calls = new Map<string, { plans: number; parts: number[]; finished: number }>();
const callsOf = (id: string) => {
  const known = calls.get(id) ?? { plans: 0, parts: [], finished: 0 };
  calls.set(id, known);
  return known;
};

/** Makes a text per part; fails as often as it is told. */
const maker: OutputMaker = {
  permission: 'registration.manage',
  title: ({ params }) => `Numbers up to ${String(params['parts'])}`,
  plan: async ({ id, params }) => {
    callsOf(id).plans += 1;
    return Array.from({ length: Number(params['parts']) }, (_, index) => ({ count: 10, data: index }));
  },
  make: async ({ id, params }, { data }, { of }) => {
    const { parts } = callsOf(id);
    parts.push(Number(data));
    if (data === of - 1 && parts.length < of + Number(params['failures'] ?? 0)) throw new Error('not yet');
    return {
      name: `part ${String(data)}.pdf`,
      mediaType: 'application/pdf',
      bytes: Buffer.from(`%PDF ${String(data)}`),
    };
  },
  finished: async ({ id }) => void (callsOf(id).finished += 1),
};

@Module({ imports: [OutputsWorkerModule, PlatformWorkerModule] })
class Worker implements OnModuleInit {
  constructor(private readonly makers: OutputMakers) {}

  onModuleInit(): void {
    this.makers.register('numbers', maker);
  }
}

let house: House;
let session: BuiltSession;

beforeAll(async () => {
  house = await openHouse({ modules: [Worker], entities: sessionsEntities });
  session = await aSession().withMembers('AUT').build(house.dataSource);
});
afterAll(() => house?.[Symbol.asyncDispose]());

const secretariat = async () =>
  stored(house, anActor('SECRETARIAT', 'SESSION', { bodyId: session.bodyId, sessionId: session.id }));
const ask = async (actor: Awaited<ReturnType<typeof secretariat>>, params: PlainObject) =>
  house.get(OutputRuns).ask(actor, session.id, { kind: 'numbers', language: 'en', params });
const run = async (id: string): Promise<OutputRow | undefined> => (await house.get(OutputQueries).byIds([id]))[0];
const ended = (id: string): Promise<OutputRow> =>
  until('the run has ended', async () => {
    const row = await run(id);
    return row?.finishedAt != null && row;
  });
const filesOf = (id: string) => house.get(OutputQueries).files([id]);

test('OUT-2 a run is made in parts, in order, with its progress', async () => {
  const { id } = done(await ask(await secretariat(), { parts: 3 }));
  expect(await ended(id)).toMatchObject({ state: 'DONE', done: 30, total: 30, fault: null });
  const files = await filesOf(id);
  expect(files.map(({ name }) => name)).toEqual(['part 0.pdf', 'part 1.pdf', 'part 2.pdf']);
  expect(callsOf(id)).toEqual({ plans: 1, parts: [0, 1, 2], finished: 1 });
  const bytes = await house
    .get(FileStore)
    .read(files[1]?.fileId ?? '')
    .toArray();
  expect(Buffer.concat(bytes as Buffer[]).toString()).toBe('%PDF 1');
});

test('OUT-2 what was made before a failure is not made again, nor planned again', async () => {
  const { id } = done(await ask(await secretariat(), { parts: 3, failures: 1 }));
  expect(await ended(id)).toMatchObject({ state: 'DONE', done: 30 });
  expect(callsOf(id)).toEqual({ plans: 1, parts: [0, 1, 2, 2], finished: 1 });
});

test('OUT-2 the same event handled twice at once makes each part once', async () => {
  const actor = await secretariat();
  const { id } = done(await ask(actor, { parts: 5 }));
  const event = { id, name: 'output.asked', payload: { runId: id } } as const;
  const work = house.get(OutputWorkService);
  await Promise.all([work.work(event), work.work(event)]);
  expect(await ended(id)).toMatchObject({ state: 'DONE', done: 50, total: 50 });
  expect(await filesOf(id)).toHaveLength(5);
  expect(callsOf(id).finished).toBe(1);
});

test('OUT-3 after three attempts it has failed, with what was made until then', async () => {
  const { id } = done(await ask(await secretariat(), { parts: 2, failures: 99 }));
  expect(await ended(id)).toMatchObject({ state: 'FAILED', done: 10, total: 20, fault: 'NOT_MADE' });
  expect(callsOf(id).parts).toEqual([0, 1, 1, 1]);
});

test('OUT-1 files are read by whoever asked and the secretariat of the session', async () => {
  const delegate = await stored(
    house,
    anActor('DELEGATE', 'DELEGATION', {
      bodyId: session.bodyId,
      sessionId: session.id,
      delegationId: session.delegations['AUT'] ?? '',
    }),
  );
  const { id } = done(await ask(delegate, { parts: 1 }));
  await ended(id);
  const ids = (await filesOf(id)).map(({ fileId }) => fileId);
  const mayRead = (actor: typeof delegate) => house.get(FilePurposes).of('output')?.mayRead(actor, ids);
  expect(await mayRead(delegate)).toEqual(ids);
  expect(await mayRead(await secretariat())).toEqual(ids);
  expect(await mayRead({ ...delegate, personId: (await secretariat()).personId })).toEqual([]);
});

test('OUT-5 the sixth run under way is refused, however many ask at once', async () => {
  const actor = await secretariat();
  const unitOfWork = house.get(UnitOfWork);
  // Held back: their events are seen by the worker only when this command is through.
  const answers = await unitOfWork.run(async () => {
    const all = [];
    for (let n = 0; n < 6; n += 1) all.push(await ask(actor, { parts: 1 }));
    return all;
  });
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
  expect(answers[5]).toMatchObject({ code: 'OUTPUTS_TOO_MANY', rule: 'OUT-5' });
});

test('OUT-4 after thirty days it goes, unless it is kept', async () => {
  const actor = await secretariat();
  const { id } = done(await ask(actor, { parts: 1 }));
  const order = { kind: 'numbers', language: 'en', params: { parts: 1 }, kept: true } as const;
  const kept = done(await house.get(OutputRuns).ask(actor, session.id, order)).id;
  await Promise.all([ended(id), ended(kept)]);
  await house.sql("UPDATE output_run SET asked_at = now() - interval '31 days'");
  const [file] = await filesOf(id);
  await house.get(OutputWorkService).tidy();
  expect(await run(id)).toBeUndefined();
  expect(await run(kept)).toBeDefined();
  expect(
    await house
      .get(FilePurposes)
      .of('output')
      ?.inUse([file?.fileId ?? '']),
  ).toEqual([]);
});
