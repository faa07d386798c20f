import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './program.js';
import { Supervised, type Report } from './supervised.js';

/** A component that the test lets die by hand. */
function component() {
  const born: { die: () => void; stopped: boolean }[] = [];
  let refusals = 0;
  const bringUp = async (): Promise<Running> => {
    if (refusals > 0) {
      refusals -= 1;
      throw new Error('not yet');
    }
    const ended = Promise.withResolvers<void>();
    const self = { die: ended.resolve, stopped: false };
    born.push(self);
    return {
      pid: born.length,
      ended: ended.promise,
      stop: async () => {
        self.stopped = true;
        ended.resolve();
      },
    };
  };
  return { born, bringUp, refuse: (times: number) => (refusals = times) };
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await pause(5)) {
    if (Date.now() > end) throw new Error('the condition was never met');
  }
}

test('what dies is brought up again', async () => {
  const { born, bringUp } = component();
  const supervised = new Supervised('API', bringUp);
  await supervised.start();
  born[0]?.die();
  await until(() => born.length === 2);
  await supervised.stop();
  expect(supervised.pid).toBeUndefined();
  expect(born[1]?.stopped).toBe(true);
});

test('it keeps trying when the component does not come up at once, and says so', async () => {
  const { born, bringUp, refuse } = component();
  const reports: Report[] = [];
  const supervised = new Supervised('API', bringUp, (report) => reports.push(report));
  await supervised.start();
  refuse(2);
  born[0]?.die();
  await until(() => born.length === 2);
  expect(reports.map(({ condition }) => condition)).toEqual(['up', 'restarting', 'failed', 'failed', 'up']);
  await supervised.stop();
});

test('what was stopped stays down', async () => {
  const { born, bringUp } = component();
  const supervised = new Supervised('API', bringUp);
  await supervised.start();
  await supervised.stop();
  await pause(300);
  expect(born).toHaveLength(1);
});

test('a component that never came up is the caller’s matter', async () => {
  const { bringUp, refuse } = component();
  refuse(1);
  await expect(new Supervised('API', bringUp).start()).rejects.toThrow('not yet');
});
