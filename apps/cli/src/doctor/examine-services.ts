import { connect } from 'node:net';
import { findGo, findLivekit, LIVEKIT_VERSION } from '#platform/launchers';
import { findRunning } from '../installation/running-instance.js';
import type { Settings } from '../installation/settings.js';
import { answers } from '../start/conference.js';
import { findComponent } from '../testing/components.js';
import type { Finding } from './finding.js';

const PATIENCE_MS = 3_000;

/** API, LiveKit, Redis, mail, and what only tests need. */
export async function examineServices(settings: Settings): Promise<Finding[]> {
  return [
    ...(await api(settings)),
    await conference(settings),
    ...(await redis(settings)),
    await mail(settings),
    await forTests('Chromium', 'chromium', 'install chromium (Debian: apt-get install chromium)'),
    await forTests('Redis server', 'redis-server', 'install redis-server (Debian: apt-get install redis-server)'),
    await forTests(
      'veraPDF',
      'verapdf',
      'install Maven and a JDK (Debian: apt-get install maven default-jdk-headless)',
    ),
  ];
}

async function api({ installation }: Settings): Promise<Finding[]> {
  const address = findRunning(installation)?.address;
  if (!address) return [];
  const component = 'API';
  return (await answers(`${address}/health/ready`))
    ? [{ component, health: 'ok', detail: address }]
    : [
        {
          component,
          health: 'ill',
          detail: `does not answer at ${address}`,
          mend: `see ${installation.logFile('api')}`,
        },
      ];
}

async function conference({ configuration }: Settings): Promise<Finding> {
  const component = 'LiveKit';
  if (configuration.liveKit) {
    const { url } = configuration.liveKit;
    return (await answers(url.replace(/^ws/u, 'http')))
      ? { component, health: 'ok', detail: url }
      : { component, health: 'ill', detail: `does not answer at ${url}`, mend: 'start it, or correct LIVEKIT_URL' };
  }
  const program = findLivekit();
  if (program) return { component, health: 'ok', detail: program };
  if (findGo()) return { component, health: 'ok', detail: `${LIVEKIT_VERSION} is built with Go at the next start` };
  return {
    component,
    health: 'absent',
    detail: 'remote sound and picture are off',
    mend: 'install Go (https://go.dev/dl) or livekit-server, or set LIVEKIT_URL with its key and secret',
  };
}

async function redis({ configuration }: Settings): Promise<Finding[]> {
  if (!configuration.redisUrl) return [];
  const { hostname, port } = new URL(configuration.redisUrl);
  const said = await ask(hostname, Number(port || 6_379), 'PING\r\n');
  return [
    // Without a password it says PONG, with one NOAUTH: either way a Redis answers.
    said !== undefined && /PONG|NOAUTH/u.test(said)
      ? { component: 'Redis', health: 'ok', detail: `${hostname}:${port || 6_379}` }
      : {
          component: 'Redis',
          health: 'ill',
          detail: `does not answer at ${hostname}`,
          mend: 'start it, or correct REDIS_URL',
        },
  ];
}

async function mail({ configuration }: Settings): Promise<Finding> {
  const component = 'Mail';
  if (!configuration.smtpUrl) return { component, health: 'ok', detail: 'kept in the mail folder, shown in the desk' };
  const { hostname, port, protocol } = new URL(configuration.smtpUrl);
  const said = await ask(hostname, Number(port || (protocol === 'smtps:' ? 465 : 25)), '');
  return said === undefined
    ? {
        component,
        health: 'ill',
        detail: `${hostname} does not answer`,
        mend: 'correct SMTP_URL, or leave it out to keep mail in the folder',
      }
    : { component, health: 'ok', detail: `by SMTP, ${hostname}` };
}

async function forTests(
  component: string,
  name: 'chromium' | 'redis-server' | 'verapdf',
  mend: string,
): Promise<Finding> {
  const place = await findComponent(name);
  return place
    ? { component, health: 'ok', detail: `${place} (for tests)` }
    : { component, health: 'absent', detail: 'not here; only tests need it', mend };
}

/** What a server says first, or after `words`; an empty text when it accepts and stays silent; nothing when it does not accept. */
function ask(host: string, port: number, words: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const finish = (answer: string | undefined) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      if (words) socket.write(words);
      else finish('');
    });
    socket.once('data', (chunk) => finish(chunk.toString('utf8')));
    socket.once('timeout', () => finish(undefined));
    socket.once('error', () => finish(undefined));
  });
}
