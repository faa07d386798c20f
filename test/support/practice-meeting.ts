import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { projectRoot } from '#platform';
import type { SfuAccess } from './conference-probe.js';
import { startProduct } from './product.js';
import type { Product } from './product.js';
import { demonstrationAccount, registerDocuments, signIn, signInDocument } from './signed-in-client.js';
import type { SignedInClient } from './signed-in-client.js';

const practiceDocument = `query PracticeMeetings {
  sessions {
    slug
    delegations { id plate { en } }
    meetings { id type mode state items { id } }
  }
}`;

const versionDocument = `query PracticeVersion($meetingId: ID!) {
  result: meetingFloor(meetingId: $meetingId) { version }
}`;

interface PracticeSession {
  readonly slug: string;
  readonly delegations: readonly { readonly id: string; readonly plate: { readonly en: string } }[];
  readonly meetings: readonly {
    readonly id: string;
    readonly type: string;
    readonly mode: string;
    readonly state: string;
    readonly items: readonly { readonly id: string }[];
  }[];
}

interface Floor {
  readonly version: number;
  readonly activeListId: string | null;
  readonly lists: readonly { readonly id: string; readonly state: string }[];
}

/** The whole product with a meeting of the practice session in progress and its list of speakers open. */
export interface PracticeMeeting extends AsyncDisposable {
  readonly product: Product;
  readonly meetingId: string;
  readonly listId: string;
  /** The SFU that the product runs, asked directly. */
  readonly sfu: Sfu;
  readonly secretariat: SignedInClient;
  /** Address and password of a demonstration account. */
  account(role: string): Promise<{ email: string; password: string }>;
  /** Signs a demonstration account in: `Chair`, `Delegate of Austria`. */
  signIn(role: string): Promise<SignedInClient>;
  /** Gives the floor to the next on the list. */
  giveToNext(): Promise<void>;
  /** Puts a delegation on the list, at a distance unless told otherwise. */
  inscribe(plate: string, attendance?: 'REMOTE' | 'IN_HALL'): Promise<void>;
}

export interface Sfu {
  /** A token of our own for another room than the meeting's. */
  access(room: string, canPublish: boolean, identity?: string): Promise<SfuAccess>;
  readonly rooms: RoomServiceClient;
  /** Name of the meeting's room. */
  readonly room: string;
}

let texts: Promise<ReadonlyMap<string, string>> | undefined;

/** A document of the web application by the name of its operation, as its build registered it. */
export async function webDocument(operation: string): Promise<string> {
  texts ??= readFile(join(projectRoot, 'apps/web/persisted-documents.json'), 'utf8').then((file) => {
    const documents = Object.values(JSON.parse(file) as Record<string, string>);
    return new Map(documents.map((text) => [/(?:query|mutation|subscription) (\w+)/.exec(text)?.[1] ?? '', text]));
  });
  const text = (await texts).get(operation);
  if (!text) throw new Error(`The web application has no operation ${operation}`);
  return text;
}

/** Carries out a command of the web application. @throws when it is refused */
export async function command<Answer = object>(
  client: SignedInClient,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { result } = await client.ask<{ result: { __typename: string } }>(await webDocument(operation), variables);
  if (result.__typename === 'Refusal') throw new Error(`${operation} was refused: ${JSON.stringify(result)}`);
  return result as Answer;
}

/** Starts the product, opens a hybrid plenary meeting of the practice session, takes up its first item, opens the list. */
export async function holdPracticeMeeting(): Promise<PracticeMeeting> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-practice-'));
  const documents = join(folder, 'documents.json');
  await registerDocuments(documents, [signInDocument, practiceDocument, versionDocument]);
  const product = await startProduct({ folder, environment: { ROSTRUM_DOCUMENTS: documents } });
  const signInAs = async (role: string) => signIn(product.address, await demonstrationAccount(folder, role));
  const secretariat = await signInAs('Secretariat officer');

  const { sessions } = await secretariat.ask<{ sessions: PracticeSession[] }>(practiceDocument);
  const session = sessions.find(({ slug }) => slug === 'cnd-practice');
  const meeting = session?.meetings.find(
    ({ type, mode, state, items }) =>
      type === 'PLENARY' && mode === 'HYBRID' && state === 'SCHEDULED' && items.length > 0,
  );
  const itemId = meeting?.items[0]?.id;
  if (!session || !meeting || !itemId) throw new Error('The demonstration data have no practice meeting to open');
  const meetingId = meeting.id;
  await command(secretariat, 'OpenMeeting', { meetingId, quorumDeclared: true });
  const taken = await command<Floor>(secretariat, 'TakeUpItem', { meetingId, itemId });
  const floor = taken.activeListId
    ? taken
    : await command<Floor>(secretariat, 'SetUpSpeakersList', { meetingId, input: { itemId } });
  const listId = floor.activeListId ?? floor.lists[0]?.id ?? '';
  const state = floor.lists.find(({ id }) => id === listId)?.state;
  if (state === 'PLANNED') await command(secretariat, 'OpenSpeakersList', { listId });

  return {
    product,
    meetingId,
    listId,
    secretariat,
    sfu: await sfuOf(folder, meetingId),
    async giveToNext() {
      const { result } = await secretariat.ask<{ result: Floor }>(versionDocument, { meetingId });
      await command(secretariat, 'GiveFloorToNext', { meetingId, version: result.version });
    },
    account: (role) => demonstrationAccount(folder, role),
    signIn: signInAs,
    async inscribe(plate, attendance = 'REMOTE') {
      const delegationId = session.delegations.find((one) => one.plate.en === plate)?.id;
      await command(secretariat, 'InscribeSpeaker', { input: { listId, delegationId, attendance } });
    },
    async [Symbol.asyncDispose]() {
      await product[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function sfuOf(folder: string, meetingId: string): Promise<Sfu> {
  const settings = await readFile(join(folder, 'livekit.yaml'), 'utf8');
  const { livekitKey: key, livekitSecret: secret } = JSON.parse(
    await readFile(join(folder, 'secrets.json'), 'utf8'),
  ) as {
    livekitKey: string;
    livekitSecret: string;
  };
  const port = /^port: (\d+)/m.exec(settings)?.[1];
  if (!port) throw new Error(`No port in ${settings}`);
  return {
    async access(room, canPublish, identity = 'someone') {
      const token = new AccessToken(key, secret, { identity });
      token.addGrant({ room, roomJoin: true, canPublish, canSubscribe: true });
      return { url: `ws://127.0.0.1:${port}`, token: await token.toJwt() };
    },
    rooms: new RoomServiceClient(`http://127.0.0.1:${port}`, key, secret),
    room: `meeting:${meetingId}`,
  };
}
