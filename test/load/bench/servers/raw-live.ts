import { createServer } from 'node:http';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { endWithTheBench, openPool, place } from './plain-http.js';
import { floorJson, fromMeeting } from './raw-floor.js';

/**
 * Raw live server: everyone who connects to a meeting gets its lists at once and after every notification, the same
 * bytes for all, built by PostgreSQL. No protocol, no access, no resumption.
 */
const { databaseUrl, port } = place();
const pool = openPool(databaseUrl);
const followers = new Map<string, Set<WebSocket>>();

const statement = `SELECT json_build_object('data', json_build_object('meetingChanged',
  json_build_object('floor', ${floorJson})))::text AS body ${fromMeeting}`;

async function load(meetingId: string): Promise<Buffer> {
  const { rows } = await pool.query<{ body: string }>({ name: 'floor', text: statement, values: [meetingId, 'en'] });
  return Buffer.from(rows[0]?.body ?? 'null');
}

const listener = new pg.Client({ connectionString: databaseUrl });
await listener.connect();
listener.on('notification', ({ payload = '' }) => {
  const meetingId = /^meeting:(\S+)/.exec(payload)?.[1] ?? '';
  const all = followers.get(meetingId);
  if (!all) return;
  void load(meetingId).then((bytes) => {
    for (const socket of all) socket.send(bytes, { binary: false });
  });
});
await listener.query('LISTEN rostrum_live');

const server = createServer((_, response) => response.end('ready'));
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket, request) => {
  const meetingId = (request.url ?? '').slice(1);
  const all = followers.get(meetingId) ?? new Set();
  followers.set(meetingId, all.add(socket));
  socket.on('error', () => socket.terminate());
  socket.once('close', () => all.delete(socket));
  void load(meetingId).then((bytes) => socket.send(bytes, { binary: false }));
});
server.listen(port, '127.0.0.1', 4096);
endWithTheBench();
