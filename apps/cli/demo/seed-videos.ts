import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { captionsPurpose, videoPurpose } from '#civil-society';
import type { Clock } from '#kernel';
import { newId, projectRoot } from '#platform';
import type { FileStore, UnitOfWork } from '#platform';
import type { SeededSession } from './seed-sessions.js';

/** What `video-statement.webm` is: letters on a blue ground that count its seconds, with a soft tone. */
const milliseconds = 12_008;

const captions = `WEBVTT

00:00.000 --> 00:06.000
This is a video statement of the demonstration.

00:06.000 --> 00:12.000
Nobody made it: it shows how one is played.
`;

/** The second waits for the secretariat; the first organization, which has an account, has sent none yet. */
const states = [null, 'ACCEPTED', 'READY'] as const;

/** Video statements for places in the practice session; joins the unit of work that is under way. */
export async function seedDemonstrationVideos(
  { manager }: UnitOfWork,
  sessions: readonly SeededSession[],
  { clock, store }: { readonly clock: Clock; readonly store: FileStore },
): Promise<void> {
  const practice = sessions.find(({ slug }) => slug === 'cnd-practice');
  const places: { id: string }[] = await manager.query(
    `SELECT r.id FROM speaking_request r WHERE r.session_id = $1 AND r.way = 'VIDEO' AND r.state = 'GRANTED'
       AND NOT EXISTS (SELECT FROM video_statement v JOIN speaking_request other ON other.id = v.request_id
         WHERE other.session_id = $1)
     ORDER BY r.place LIMIT $2`,
    [practice?.sessionId, states.length],
  );
  const bytes = readFileSync(join(projectRoot, 'apps/cli/demo/video-statement.webm'));
  const keep = async (name: string, mediaType: string, purpose: string, content: Buffer): Promise<string> => {
    const id = newId();
    await store.write(id, Readable.from([content], { objectMode: false }));
    await manager.query(
      `INSERT INTO stored_file (id, name, media_type, size, sha256, purpose) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, name, mediaType, content.length, createHash('sha256').update(content).digest(), purpose],
    );
    return id;
  };
  for (const [index, { id: requestId }] of places.entries()) {
    const state = states[index];
    if (!state) continue;
    const fileId = await keep('statement.webm', 'video/webm', videoPurpose, bytes);
    const captionsId =
      state === 'ACCEPTED' ? await keep('statement.vtt', 'text/vtt', captionsPurpose, Buffer.from(captions)) : null;
    await manager.query(
      `INSERT INTO video_statement (id, request_id, state, file_id, played_file_id, captions_file_id, milliseconds,
         created_at, checked_at)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $7)`,
      [newId(), requestId, state, fileId, captionsId, milliseconds, clock.now()],
    );
  }
}
