import { Changes } from './changes.js';
import { CrowdProcess } from './crowd-process.js';
import { figure, median, ratios } from './figures.js';
import type { Figure } from './figures.js';
import type { Crowd } from './followers.js';
import { following, untilSeen } from './live-part.js';
import type { Stage } from './stage.js';

const processes = 4;

/**
 * Four API processes with a crowd each against one process with one crowd. Here everything runs anywhere: the processes
 * are to share the machine.
 */
export async function processFigures(stage: Stage): Promise<Figure[]> {
  const { url, subjects } = stage.once;
  const [single = '', shared = ''] = subjects.meetingIds.slice(3);
  await using opened = new AsyncDisposableStack();
  const startCrowd = async (meetingId: string): Promise<Crowd> => {
    const product = await stage.startProduct({ databaseUrl: url, side: 'anywhere' });
    const crowd = opened.use(await CrowdProcess.start(following(product, meetingId)));
    await crowd.growTo(stage.pace.followersOfProcess);
    return crowd;
  };
  const shares = Array.from({ length: processes }, () => shared);
  const [one, ...four] = await Promise.all([single, ...shares].map(startCrowd));
  if (!one) throw new Error('There is no crowd');
  const changes = opened.use(await Changes.open(url));
  const all: Pick<Crowd, 'untilAllHave'> = {
    untilAllHave: async (mark) => Math.max(...(await Promise.all(four.map((crowd) => crowd.untilAllHave(mark))))),
  };
  const times = { one: [] as number[], four: [] as number[] };
  for (let round = -1; round < stage.pace.rounds; round += 1) {
    const alone = await untilSeen(changes, { followers: one, meetingId: single });
    const together = await untilSeen(changes, { followers: all, meetingId: shared });
    // The first round warms up.
    if (round < 0) continue;
    times.one.push(alone);
    times.four.push(together);
  }
  const ms = (values: readonly number[]) => `${Math.round(median(values))} ms`;
  const count = stage.pace.followersOfProcess;
  return [
    figure({
      key: 'live.processes',
      case: `${processes} × ${count} followers`,
      values: ratios(times.four, times.one),
      goal: { atMost: 1.5 },
      detail: `${ms(times.four)} against ${ms(times.one)} (one process, ${count} followers)`,
    }),
  ];
}
