import { createHash } from 'node:crypto';
import { CivilSocietyWorkerModule } from '#civil-society';
import { SettableClock } from '#kernel';
import { FileStore, UnitOfWork } from '#platform';
import { sessionsEntities } from '#sessions';
import { seedDemonstrationOrganisations } from '../../../apps/cli/demo/seed-organisations.js';
import { seedDemonstrationSessions } from '../../../apps/cli/demo/seed-sessions.js';
import { seedDemonstrationSpeaking } from '../../../apps/cli/demo/seed-speaking.js';
import { seedDemonstrationVideos } from '../../../apps/cli/demo/seed-videos.js';
import { checkVideo } from '../../../libs/civil-society/src/domain/check-video.js';
import { videoAtWork } from '../../../libs/civil-society/src/app/video-tool.js';
import { openHouse } from '../../support/house.js';
import type { House } from '../../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse({ modules: [CivilSocietyWorkerModule], entities: sessionsEntities });
});
afterAll(() => house?.[Symbol.asyncDispose]());

interface Seeded {
  readonly state: string;
  readonly fileId: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly milliseconds: number;
  readonly captions: boolean;
}

test('CIV-66 the demonstration has an accepted film with captions and one that waits, which play as they are, once', async () => {
  const unitOfWork = house.get(UnitOfWork);
  const store = house.get(FileStore);
  const clock = new SettableClock(new Date('2026-11-23T12:00:00Z'));
  const sessions = await seedDemonstrationSessions(unitOfWork, clock.now());
  await unitOfWork.run(async () => {
    await seedDemonstrationOrganisations(unitOfWork, sessions, clock.now());
    await seedDemonstrationSpeaking(unitOfWork, sessions, clock);
    await seedDemonstrationVideos(unitOfWork, sessions, { clock, store });
    await seedDemonstrationVideos(unitOfWork, sessions, { clock, store });
  });
  const films = await house.sql<Seeded>(
    `SELECT v.state, v.file_id AS "fileId", f.media_type AS "mediaType", encode(f.sha256, 'hex') AS sha256,
       v.milliseconds, v.captions_file_id IS NOT NULL AS captions
     FROM video_statement v JOIN stored_file f ON f.id = v.played_file_id ORDER BY v.state`,
  );
  expect(films.map(({ state, captions }) => [state, captions])).toEqual([
    ['ACCEPTED', true],
    ['READY', false],
  ]);
  for (const { fileId, mediaType, sha256, milliseconds } of films) {
    const bytes = Buffer.concat(await store.read(fileId).toArray());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    await using film = await videoAtWork(store.read(fileId), mediaType);
    const facts = await film.facts();
    expect(checkVideo(facts, { seconds: 180, converts: false })).toEqual({ ok: true, value: { convert: false } });
    expect(Math.abs((facts?.milliseconds ?? 0) - milliseconds)).toBeLessThan(100);
  }
});
