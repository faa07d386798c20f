import { Changes } from './changes.js';
import { figure, median, ratios } from './figures.js';
import type { Figure } from './figures.js';
import { Followers, instant } from './followers.js';
import type { Crowd, FollowingChoices } from './followers.js';
import type { Product } from './product.js';
import { questions } from './questions.js';
import type { Stage } from './stage.js';

interface Followed {
  readonly followers: Pick<Crowd, 'untilAllHave'>;
  readonly meetingId: string;
}

/** Changes of a list of speakers, from commit until the last of many followers has them. */
export async function liveFigures(stage: Stage): Promise<Figure[]> {
  const { meetingIds } = stage.once.subjects;
  const product = await stage.product(stage.once);
  const rawOrigin = await stage.startOther('raw-live');
  await using changes = await Changes.open(stage.once.url);
  await using ours = new Followers(following(product, meetingIds[0] ?? ''));
  await using theirs = new Followers({ url: `${rawOrigin.replace('http', 'ws')}/${meetingIds[1]}` });
  const figures: Figure[] = [];
  for (const count of stage.pace.followers) {
    await Promise.all([ours.growTo(count), theirs.growTo(count)]);
    const own: Followed = { followers: ours, meetingId: meetingIds[0] ?? '' };
    const raw: Followed = { followers: theirs, meetingId: meetingIds[1] ?? '' };
    const times = { ours: [] as number[], raw: [] as number[], burst: [] as number[] };
    for (let round = 0; round < stage.pace.rounds * 2 + 1; round += 1) {
      const single = await untilSeen(changes, own);
      const broadcast = await untilSeen(changes, raw);
      const burst = await untilBurstSeen(changes, own);
      // The first round warms up.
      if (round === 0) continue;
      times.ours.push(single);
      times.raw.push(broadcast);
      times.burst.push(burst);
    }
    const ms = (values: readonly number[]) => `${Math.round(median(values))} ms`;
    figures.push(
      figure({
        key: 'live.list.vsRaw',
        case: `${count} followers`,
        values: ratios(times.ours, times.raw),
        goal: { atMost: 1.3 },
        detail: `${ms(times.ours)} against ${ms(times.raw)} (raw broadcast)`,
      }),
      figure({
        key: 'live.burst',
        case: `${count} followers`,
        values: ratios(times.burst, times.ours),
        goal: { atMost: 2 },
        detail: `${ms(times.burst)} after the last of 21 changes, ${ms(times.ours)} after a single one`,
      }),
    );
  }
  return figures;
}

/** Milliseconds from the commit of one change until the last follower has it. */
export async function untilSeen(changes: Changes, { followers, meetingId }: Followed): Promise<number> {
  const mark = changes.next();
  const seen = followers.untilAllHave(mark);
  const committed = await changes.write(meetingId, mark);
  return (await seen) - committed;
}

const burstSize = 21;
const burstMs = 90;

/** The same from the last of 21 changes within 90 ms. */
async function untilBurstSeen(changes: Changes, { followers, meetingId }: Followed): Promise<number> {
  const marks = Array.from({ length: burstSize }, () => changes.next());
  const seen = followers.untilAllHave(marks.at(-1) ?? '');
  const began = instant();
  let committed = began;
  for (const [index, mark] of marks.entries()) {
    const due = began + (index * burstMs) / burstSize;
    while (instant() < due) await new Promise((resolve) => setImmediate(resolve));
    committed = await changes.write(meetingId, mark);
  }
  return (await seen) - committed;
}

/** How the product's lists of a meeting are followed. */
export function following({ origin }: Product, meetingId: string): FollowingChoices {
  const subscription = { query: subscriptionDocument(), variables: { meetingId } };
  return { url: `${origin.replace('http', 'ws')}/graphql`, subscription };
}

/** The lists of a meeting as the question on them asks for them, followed. */
function subscriptionDocument(): string {
  const selection = /meetingFloor\(meetingId: \$meetingId\) (\{[\s\S]*\})\s*\}$/.exec(
    questions({ meetingId: '', sessionSlug: '' }).find(({ key }) => key === 'Q2')?.document ?? '',
  )?.[1];
  if (!selection) throw new Error('The question on lists of speakers has another form');
  return `subscription MeetingLists($meetingId: ID!) { meetingChanged(meetingId: $meetingId) { floor ${selection} } }`;
}
