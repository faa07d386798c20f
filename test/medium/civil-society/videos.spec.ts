import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Actor } from '#access';
import {
  CivilSocietyWorkerModule,
  SpeakingAllotmentService,
  SpeakingOffersService,
  SpeakingRequestsService,
  VideoCheckService,
  VideoStatementsService,
} from '#civil-society';
import { FilmsService, FloorService, MeetingConductService, SpeakersListsService } from '#floor';
import type { MeetingId, SpeakerSlotId, SpeakersListId } from '#kernel';
import { FilePurposes, FileStore, newId } from '#platform';
import { sessionsEntities } from '#sessions';
import { videoTools } from '../../../libs/civil-society/src/app/video-tool.js';
import { SpeakingEvents } from '../../../libs/civil-society/src/app/speaking-events.js';
import { aSession } from '../../builders/a-session.js';
import type { BuiltSession } from '../../builders/a-session.js';
import { anActor } from '../../builders/an-actor.js';
import { takesPart } from '../../builders/civil-society.js';
import type { TakingPart } from '../../builders/civil-society.js';
import { done, stored } from '../../builders/registration.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

const film = (name: string): Buffer => readFileSync(new URL(`../../builders/films/${name}`, import.meta.url));
const tools = process.env['PATH'] ?? '';

let house: House;
let secretariat: Actor;
let representative: Actor;
let videos: VideoStatementsService;
beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyWorkerModule], entities: sessionsEntities });
  secretariat = await stored(house, anActor('SECRETARIAT', 'INSTALLATION'));
  representative = await stored(house, anActor('REPRESENTATIVE', 'ORGANISATION', { organisationId: newId() }));
  videos = house.get(VideoStatementsService);
});
afterAll(() => house?.[Symbol.asyncDispose]());
afterEach(() => (process.env['PATH'] = tools));

interface Place {
  readonly session: BuiltSession;
  readonly meetingId: MeetingId;
  readonly itemId: string;
  readonly offerId: string;
  readonly requestId: string;
  readonly organisation: TakingPart;
}

/** A session with one place of a minute on an item, allotted to an organization. */
async function anAllottedPlace({ way = 'VIDEO', minutes = 1 } = {}): Promise<Place> {
  const session = await aSession()
    .withMeetings({ items: ['3'] })
    .build(house.dataSource);
  const [meetingId, itemId] = [session.meetings[0] as MeetingId, session.items['3'] as string];
  const organisation = await takesPart(house, session);
  const offer = await house.get(SpeakingOffersService).setUp(
    secretariat,
    { sessionId: session.id, itemId },
    {
      meetingId,
      slots: 1,
      minutes,
      opensAt: new Date(Date.now() - 86_400_000).toISOString(),
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      rule: 'ORDER_OF_REQUEST',
      mostPerRegion: null,
      newVoicesFirst: false,
      committeeId: null,
      seedKind: null,
      seedSource: null,
      source: null,
    },
  );
  const offerId = done(offer).id;
  const wish = { offerId, way: way as 'VIDEO', registrationId: null, theme: null };
  const request = await house.get(SpeakingRequestsService).ask(secretariat, organisation.delegationId, wish);
  await house.sql(`UPDATE speaking_offer SET closes_at = now() - interval '1 second' WHERE id = $1`, [offerId]);
  const [row] = await house.sql<{ version: number }>('SELECT version FROM speaking_offer WHERE id = $1', [offerId]);
  const which = { sessionId: session.id, offerId, version: row?.version ?? 0 };
  done(await house.get(SpeakingAllotmentService).publish(secretariat, which, null));
  return { session, meetingId, itemId, offerId, requestId: done(request).id, organisation };
}

async function uploaded(bytes: Buffer, mediaType = 'video/webm', purpose = 'video-statement'): Promise<string> {
  const id = newId();
  await house.sql('INSERT INTO file_arrival (id, person_id) VALUES ($1, $2)', [id, representative.personId]);
  await house.get(FileStore).write(id, Readable.from([bytes], { objectMode: false }));
  await house.sql(
    `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose, uploaded_by)
     VALUES ($1, 'statement', $2, $3, $4, $5, $6)`,
    [id, mediaType, bytes.length, createHash('sha256').update(bytes).digest(), purpose, representative.personId],
  );
  return id;
}

const attach = (place: Place, fileId: string, captionsFileId: string | null = null) =>
  videos.attach(representative, place.organisation.delegationId, {
    requestId: place.requestId,
    fileId,
    captionsFileId,
  });

interface Kept {
  readonly state: string;
  readonly version: number;
  readonly fault: { readonly code: string } | null;
  readonly milliseconds: number | null;
  readonly converted: boolean;
  readonly playedFileId: string | null;
}

async function kept(videoId: string): Promise<Kept> {
  const [row] = await house.sql<Kept>(
    `SELECT state, version, fault, milliseconds, played_file_id <> file_id AS converted,
       played_file_id AS "playedFileId" FROM video_statement WHERE id = $1`,
    [videoId],
  );
  return row as Kept;
}

/** What the worker does with what was attached. */
async function checked(videoId: string): Promise<Kept> {
  const event = { id: 'e', name: 'videoStatement.attached', payload: { videoId } } as const;
  await house.get(VideoCheckService).work(event);
  return kept(videoId);
}

async function attachedAndChecked(place: Place, name: string, mediaType = 'video/webm'): Promise<string> {
  const { id } = done(await attach(place, await uploaded(film(name), mediaType)));
  await checked(id);
  return id;
}

async function decide(place: Place, videoId: string, move: 'ACCEPT' | 'RETURN', reason?: string) {
  const { version } = await kept(videoId);
  const decision = { videoId, version, move, ...(reason === undefined ? {} : { reason }) };
  return videos.decide(secretariat, place.session.id, decision);
}

async function listOpened({ meetingId, itemId }: Place): Promise<SpeakerSlotId> {
  const lists = house.get(SpeakersListsService);
  const setUp = { itemId: itemId as never, title: null, opensAt: null, closesAt: null, timeLimits: {} };
  done(await lists.setUp(secretariat, meetingId, setUp));
  const [list] = await house.sql<{ id: SpeakersListId }>('SELECT id FROM speakers_list WHERE meeting_id = $1', [
    meetingId,
  ]);
  const listId = list?.id as SpeakersListId;
  done(await lists.open(secretariat, listId, null));
  await house.get(SpeakingEvents).enter({
    id: 'e',
    name: 'list.opened',
    payload: { meetingId, slotId: null, listId, recordNumber: 1 },
  });
  const [slot] = await house.sql<{ id: SpeakerSlotId }>('SELECT id FROM speaker_slot WHERE list_id = $1', [listId]);
  return slot?.id as SpeakerSlotId;
}

const versionOf = async ({ meetingId }: Place): Promise<number> =>
  Number(
    (
      await house.sql<{ version: string }>('SELECT version FROM live_topic WHERE topic = $1', [`meeting:${meetingId}`])
    )[0]?.version,
  );
const filmOf = async (slotId: string): Promise<string | null> =>
  (await house.sql<{ file: string }>('SELECT file_id AS file FROM slot_film WHERE slot_id = $1', [slotId]))[0]?.file ??
  null;

test('CIV-65 a video is attached to an allotted place by video, with files of one’s own', async () => {
  const place = await anAllottedPlace();
  const live = await anAllottedPlace({ way: 'REMOTE' });
  const file = await uploaded(film('statement.webm'));
  expect(await attach(live, file)).toMatchObject({ code: 'VIDEO_NO_PLACE', rule: 'CIV-65' });
  expect(await attach({ ...place, organisation: live.organisation }, file)).toMatchObject({ code: 'VIDEO_UNKNOWN' });
  expect(await attach(place, newId())).toMatchObject({ code: 'FILE_UNKNOWN' });
  const of = { requestId: place.requestId, fileId: file, captionsFileId: null };
  expect(await videos.attach(secretariat, place.organisation.delegationId, of)).toMatchObject({ code: 'FILE_UNKNOWN' });
  expect((await attach(place, file)).ok).toBe(true);
});

test('CIV-65 of two at once one stays; who may see the film, and who its captions', async () => {
  const place = await anAllottedPlace();
  const files = await Promise.all([1, 2, 3].map(() => uploaded(film('statement.webm'))));
  const captions = await uploaded(Buffer.from('WEBVTT\n'), 'text/vtt', 'video-captions');
  const ids = (await Promise.all(files.map((file) => attach(place, file, captions)))).map((one) => done(one).id);
  const states = (await Promise.all(ids.map(kept))).map(({ state }) => state).toSorted();
  expect(states).toEqual(['CHECKING', 'WITHDRAWN', 'WITHDRAWN']);
  const standing = files[(await Promise.all(ids.map(kept))).findIndex(({ state }) => state === 'CHECKING')] as string;
  const read = (purpose: string, actor: Actor, file: string) =>
    house
      .get(FilePurposes)
      .of(purpose)
      ?.mayRead(actor as never, [file]);
  const stranger = anActor('REPRESENTATIVE', 'ORGANISATION', { organisationId: newId() });
  expect(await read('video-statement', secretariat, standing)).toEqual([standing]);
  expect(await read('video-statement', stranger, standing)).toEqual([]);
  expect(await read('video-captions', stranger, captions)).toEqual([]);
  const slotId = await listOpened(place);
  await house.sql(`UPDATE speaker_slot SET state = 'SPOKEN', position = NULL WHERE id = $1`, [slotId]);
  expect(await read('video-captions', stranger, captions)).toEqual([captions]);
  expect(await read('video-statement', stranger, standing)).toEqual([]);
});

test('CIV-66 what a film is, is found in its content, with tools and without', async () => {
  const place = await anAllottedPlace();
  const good = done(await attach(place, await uploaded(film('statement.webm')))).id;
  const found = await checked(good);
  expect(found).toMatchObject({ state: 'READY', converted: false });
  expect(Math.abs((found.milliseconds ?? 0) - 8_000)).toBeLessThan(150);
  const silent = done(await attach(place, await uploaded(film('silent.webm')))).id;
  expect(await checked(silent)).toMatchObject({ state: 'REFUSED', fault: { code: 'VIDEO_NO_SOUND', rule: 'CIV-66' } });
  const broken = done(await attach(place, await uploaded(film('statement.webm').subarray(0, 60)))).id;
  expect(await checked(broken)).toMatchObject({ state: 'REFUSED', fault: { code: 'VIDEO_UNREADABLE' } });
  // The session lets videos have less than the minute of the place: the lesser counts.
  await house.sql(
    `INSERT INTO statement_rules (session_id, opens_at, closes_at, languages, characters_per_word, video_seconds, source)
     VALUES ($1, now() - interval '1 day', now() + interval '1 day', '{en}', 1.5, 10, 'a test')`,
    [place.session.id],
  );
  const long = checked(done(await attach(place, await uploaded(slower(4)))).id);
  expect(await long).toMatchObject({ state: 'REFUSED', fault: { code: 'VIDEO_TOO_LONG', params: { most: 10 } } });
});

/** The film of eight seconds, in which every moment takes so many times longer: that is what its clock is set to. */
function slower(times: number): Buffer {
  const bytes = Buffer.from(film('statement.webm'));
  const clock = bytes.indexOf(Buffer.from([0x2a, 0xd7, 0xb1, 0x83]));
  if (clock < 0) throw new Error('The film does not say how its clock runs');
  bytes.writeUIntBE(bytes.readUIntBE(clock + 4, 3) * times, clock + 4, 3);
  return bytes;
}

/** The film, with another length written where it says its own. @param length in milliseconds */
function saying(length: number): Buffer {
  const bytes = Buffer.from(film('statement.webm'));
  const duration = bytes.indexOf(Buffer.from([0x44, 0x89, 0x88]));
  if (duration < 0) throw new Error('The film does not say its length');
  bytes.writeDoubleBE(length, duration + 3);
  return bytes;
}

test('CIV-66 how long a film is, is counted: what it says of itself does not matter', async () => {
  const place = await anAllottedPlace();
  const said = await checked(done(await attach(place, await uploaded(saying(90_000)))).id);
  expect(said).toMatchObject({ state: 'READY', fault: null });
  expect(Math.abs((said.milliseconds ?? 0) - 8_000)).toBeLessThan(150);
});

test('CIV-66 too long for its place; without ffmpeg only what browsers play', async () => {
  const place = await anAllottedPlace();
  const { id } = done(await attach(place, await uploaded(slower(10))));
  const found = await checked(id);
  expect([found.state, found.fault?.code]).toEqual(['REFUSED', 'VIDEO_TOO_LONG']);
  const oldFilm = (): Promise<string> => uploaded(film('old-codec.mp4'), 'video/mp4');
  const { converts } = await videoTools();
  const here = await checked(done(await attach(place, await oldFilm())).id);
  expect(here).toMatchObject(
    converts ? { state: 'READY', converted: true } : { state: 'REFUSED', fault: { code: 'VIDEO_UNPLAYED' } },
  );
  process.env['PATH'] = '/nowhere';
  const plain = await checked(done(await attach(place, await uploaded(film('statement.webm')))).id);
  expect(plain).toMatchObject({ state: 'READY', converted: false });
  const old = await checked(done(await attach(place, await oldFilm())).id);
  expect(old).toMatchObject({ state: 'REFUSED', fault: { code: 'VIDEO_UNPLAYED', rule: 'CIV-66' } });
});

test('CIV-67 the secretariat accepts or returns with a reason, and not what it has not read', async () => {
  const place = await anAllottedPlace();
  const id = await attachedAndChecked(place, 'statement.webm');
  const { version } = await kept(id);
  const old = { videoId: id, version: version - 1, move: 'ACCEPT' } as const;
  expect(await videos.decide(secretariat, place.session.id, old)).toMatchObject({ code: 'VIDEO_CHANGED' });
  expect(await decide(place, id, 'RETURN', '  ')).toMatchObject({ code: 'VIDEO_REASON', rule: 'CIV-67' });
  expect((await decide(place, id, 'RETURN', 'It names a person.')).ok).toBe(true);
  expect(await decide(place, id, 'ACCEPT')).toMatchObject({ code: 'VIDEO_STATE' });
  const again = await attachedAndChecked(place, 'statement.webm');
  expect((await decide(place, again, 'ACCEPT')).ok).toBe(true);
  const audit = await house.sql(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY number`, [again]);
  expect(audit.map((entry) => (entry as { action: string }).action)).toEqual(['videos.attached', 'videos.accepted']);
});

test('CIV-68 FLR-44 FLR-45 what was accepted is on the slot, before and after the list is opened, until it speaks', async () => {
  const before = await anAllottedPlace();
  const first = await attachedAndChecked(before, 'statement.webm');
  done(await decide(before, first, 'ACCEPT'));
  const slotId = await listOpened(before);
  expect(await filmOf(slotId)).toBe((await kept(first)).playedFileId);
  // Returned: off. A new one: on again with its acceptance.
  done(await decide(before, first, 'RETURN', 'It names a person.'));
  expect(await filmOf(slotId)).toBeNull();
  const second = await attachedAndChecked(before, 'statement.webm');
  expect(await filmOf(slotId)).toBeNull();
  done(await decide(before, second, 'ACCEPT'));
  expect(await filmOf(slotId)).toBe((await kept(second)).playedFileId);

  const conduct = house.get(MeetingConductService);
  done(await conduct.open(secretariat, before.meetingId, { quorumDeclared: true } as never));
  const films = house.get(FilmsService);
  expect(await films.begin(secretariat, slotId)).toMatchObject({ code: 'NOBODY_HAS_FLOOR', rule: 'FLR-45' });
  done(await house.get(FloorService).give(secretariat, slotId, { seen: await versionOf(before), reason: null }));
  expect(await decide(before, second, 'RETURN', 'Too late.')).toMatchObject({ code: 'VIDEO_PLACE_OVER' });
  expect(await films.put(secretariat, slotId, null)).toMatchObject({ code: 'SLOT_NOT_WAITING', rule: 'FLR-44' });
  // There is no SFU here: the record does not say that anything is played.
  expect(await films.begin(secretariat, slotId)).toMatchObject({ code: 'FILM_NOT_SENT', rule: 'FLR-45' });
  expect(await films.finish(secretariat, slotId)).toMatchObject({ code: 'FILM_NOT_SENT', rule: 'FLR-45' });
});
