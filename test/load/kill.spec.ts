import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processesOf, startProduct } from '../support/product.js';
import type { Product } from '../support/product.js';
import { demonstrationAccount, registerDocuments, signIn, signInDocument } from '../support/signed-in-client.js';
import type { SignedInClient } from '../support/signed-in-client.js';

const refusal = '__typename ... on Refusal { code message }';

const documents = {
  sessions: `query KillTestSessions {
    sessions { slug number agenda { id label } delegations { id plate { text } category }
      meetings { id state type startsAt items { id } } }
  }`,
  floor: `query KillTestFloor($id: ID!) {
    meetingFloor(meetingId: $id) {
      version state activeListId
      lists { id state slots { id position state requestedAt usedSeconds delegation { id } } }
      holder { givenAt endsAt paused slot { id limitSeconds delegation { id } } }
      presence { attendance delegation { id } }
    }
  }`,
  record: `query KillTestRecord($id: ID!) {
    meetingRecord(meetingId: $id, limit: 500) { total items { number at kind sentence } }
  }`,
  open: `mutation KillTestOpen($id: ID!) { openMeeting(meetingId: $id) { ${refusal} } }`,
  presence: `mutation KillTestPresence($id: ID!, $delegationId: ID!) {
    notePresence(meetingId: $id, delegationId: $delegationId, attendance: REMOTE) { ${refusal} }
  }`,
  takeUp: `mutation KillTestTakeUp($id: ID!, $itemId: ID!) { takeUpItem(meetingId: $id, itemId: $itemId) { ${refusal} } }`,
  setUp: `mutation KillTestSetUp($id: ID!, $itemId: ID!) {
    setUpSpeakersList(meetingId: $id, input: { itemId: $itemId }) { ${refusal} ... on MeetingFloor { lists { id } } }
  }`,
  openList: `mutation KillTestOpenList($listId: ID!) { openSpeakersList(listId: $listId) { ${refusal} } }`,
  inscribe: `mutation KillTestInscribe($input: InscriptionInput!) { inscribeSpeaker(input: $input) { ${refusal} } }`,
  next: `mutation KillTestNext($id: ID!, $version: Int!) {
    giveFloorToNext(meetingId: $id, version: $version) { ${refusal} }
  }`,
  extend: `mutation KillTestExtend($id: ID!) { extendFloor(meetingId: $id, seconds: 60) { ${refusal} } }`,
};

interface Floor {
  readonly version: number;
  readonly lists: readonly { readonly id: string }[];
  readonly holder: {
    readonly givenAt: string;
    readonly endsAt: string;
    readonly slot: { readonly id: string; readonly limitSeconds: number };
  } | null;
}

interface RecordLine {
  readonly number: number;
  readonly kind: string;
}

let folder: string;
let product: Product;
let chair: SignedInClient;
let meetingId: string;

const floor = async (): Promise<Floor> =>
  (await chair.ask<{ meetingFloor: Floor }>(documents.floor, { id: meetingId })).meetingFloor;
const record = async (): Promise<readonly RecordLine[]> =>
  (await chair.ask<{ meetingRecord: { items: RecordLine[] } }>(documents.record, { id: meetingId })).meetingRecord
    .items;

/** Carries out a command that must be accepted. */
async function command<Answer = object>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  key?: string,
): Promise<Answer> {
  const data = await chair.ask<Record<string, { __typename: string }>>(document, variables, key);
  const answer = Object.values(data)[0];
  if (!answer || answer.__typename === 'Refusal') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as Answer;
}

/** Tries again while something is being restarted, as the web application does. */
async function onceBack<T>(work: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 60_000; ; await pause(100)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function kill(part: RegExp): Promise<void> {
  const found = (await processesOf(folder)).find(({ command: line }) => part.test(line));
  if (!found) throw new Error(`Nothing of ${folder} runs ${part}`);
  process.kill(found.pid, 'SIGKILL');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-kill-'));
  const file = join(tmpdir(), `rostrum-kill-documents-${process.pid}.json`);
  await registerDocuments(file, [signInDocument, ...Object.values(documents)]);
  product = await startProduct({ folder, environment: { ROSTRUM_DOCUMENTS: file } });
  chair = await signIn(product.address, await demonstrationAccount(folder, 'Secretariat officer'));
  await holdMeeting();
});

afterAll(async () => {
  await product.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

interface Practice {
  readonly slug: string;
  readonly delegations: readonly { readonly id: string; readonly category: string }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly state: string;
    readonly items: readonly { readonly id: string }[];
  }[];
}

/** A meeting of the practice session with three on the list, the first of them on the floor. */
async function holdMeeting(): Promise<void> {
  const { sessions } = await chair.ask<{ sessions: Practice[] }>(documents.sessions);
  const practice = sessions.find(({ slug }) => slug === 'cnd-practice');
  const meeting = practice?.meetings.find(({ state, items }) => state === 'SCHEDULED' && items.length > 0);
  const itemId = meeting?.items[0]?.id;
  if (!practice || !meeting || !itemId) throw new Error('The demonstration data have no practice meeting to open');
  meetingId = meeting.id;
  const members = practice.delegations.filter(({ category }) => category === 'MEMBER');
  for (const { id } of members.slice(0, 30)) await command(documents.presence, { id: meetingId, delegationId: id });
  await command(documents.open, { id: meetingId });
  await command(documents.takeUp, { id: meetingId, itemId });
  const there = (await floor()).lists[0]?.id;
  const setUp = there ? null : await command<Pick<Floor, 'lists'>>(documents.setUp, { id: meetingId, itemId });
  const listId = there ?? setUp?.lists[0]?.id ?? '';
  await command(documents.openList, { listId });
  for (const { id } of members.slice(0, 3)) {
    await command(documents.inscribe, { input: { listId, delegationId: id, attendance: 'REMOTE' } });
  }
  await command(documents.next, { id: meetingId, version: (await floor()).version });
}

/** Numbers without gap or double: nothing was lost, nothing written twice. */
function expectGapless(lines: readonly RecordLine[]): void {
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
}

function holderOf({ holder }: Floor): NonNullable<Floor['holder']> {
  if (!holder) throw new Error('Nobody has the floor');
  return holder;
}

const victims: readonly (readonly [string, RegExp, string])[] = [
  ['the API', /apps\/api\/src\/main\.js/u, 'API is up again'],
  ['the worker', /apps\/worker\/src\/main\.js/u, 'Worker is up again'],
  ['PostgreSQL', /postgres -D/u, 'PostgreSQL is up again'],
  ['LiveKit', /livekit-server/u, 'LiveKit is up again'],
];

describe.each(victims)('kill -9 of %s while somebody has the floor', (name, part, said) => {
  test('list, clock, floor and record are what they were, and the meeting goes on', async () => {
    const before = await floor();
    const linesBefore = await record();
    // A command is under way when the process dies; its retry with the same key counts once.
    const key = `kill-${name.replaceAll(' ', '-')}-${Date.now()}`;
    const interrupted = command(documents.extend, { id: meetingId }, key).catch(() => undefined);
    await kill(part);
    await interrupted;
    await product.untilSaid(said);
    await onceBack(() => command(documents.extend, { id: meetingId }, key));

    const after = await onceBack(floor);
    const linesAfter = await record();
    expectGapless(linesAfter);
    expect(linesAfter.slice(0, linesBefore.length)).toEqual(linesBefore);
    expect(linesAfter.slice(linesBefore.length).map(({ kind }) => kind)).toEqual(['floor.extended']);
    const [was, is] = [holderOf(before), holderOf(after)];
    // The clock: given at the same moment, with the one extension, not started anew.
    expect(is).toMatchObject({ givenAt: was.givenAt, slot: { id: was.slot.id } });
    expect(is.slot.limitSeconds).toBe(was.slot.limitSeconds + 60);
    expect(Date.parse(is.endsAt) - Date.parse(was.endsAt)).toBe(60_000);
    expect(after.lists).toEqual(before.lists);
  });
});

test('after all of it, the chair gives the floor to the next', async () => {
  const before = await floor();
  await command(documents.next, { id: meetingId, version: before.version });
  expect(holderOf(await floor()).slot.id).not.toBe(holderOf(before).slot.id);
  expectGapless(await record());
});
