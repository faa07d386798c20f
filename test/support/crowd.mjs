// Many followers in a process of their own, so that a test can measure the server and not them.
// CROWD_URL, CROWD_SIZE, CROWD_QUERY; for each version that all have, prints {"version", "first", "last", "distinct"}:
// milliseconds since the epoch when the first and the last had it, and how many different payloads there were.
import process from 'node:process';
import { WebSocket } from 'ws';

const { CROWD_URL: url = '', CROWD_QUERY: query = '' } = process.env;
const size = Number(process.env.CROWD_SIZE);
const now = () => performance.timeOrigin + performance.now();
const versions = new Map();

function arrived(data) {
  const at = now();
  const start = data.indexOf('"payload":') + '"payload":'.length;
  const payload = data.subarray(start, data.length - 1);
  const version = Number(/"version":(\d+)/.exec(payload.toString('latin1', 0, 150))?.[1]);
  const known = versions.get(version) ?? { version, first: at, last: 0, count: 0, payloads: [] };
  versions.set(version, known);
  known.last = at;
  known.count += 1;
  if (!known.payloads.some((other) => other.equals(payload))) known.payloads.push(payload);
  if (known.count < size) return;
  console.log(JSON.stringify({ version, first: known.first, last: known.last, distinct: known.payloads.length }));
  versions.delete(version);
}

function follow() {
  return new Promise((resolve, reject) => {
    const line = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    line.on('error', reject);
    line.on('open', () => line.send('{"type":"connection_init"}'));
    line.on('message', (data) => {
      const text = data.subarray(0, 60).toString('latin1');
      if (text.includes('"connection_ack"')) {
        line.send(JSON.stringify({ id: `follower-${Math.random()}`, type: 'subscribe', payload: { query } }));
        resolve();
      } else if (text.includes('"next"')) arrived(data);
      else if (!text.includes('"ping"')) reject(new Error(String(data)));
    });
  });
}

for (let begun = 0; begun < size; begun += 100) {
  await Promise.all(Array.from({ length: Math.min(100, size - begun) }, follow));
}
console.log(JSON.stringify({ following: size }));
