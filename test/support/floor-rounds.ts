import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.js';
import { instant, listenBare, noteElements, noteKeys, openBarePage, speakBare } from './conference-probe.js';
import type { PracticeMeeting, Sfu } from './practice-meeting.js';

export interface RoundsFacts {
  readonly meeting: PracticeMeeting;
  readonly chromium: Chromium;
  /** At the console. */
  readonly chair: Page;
  /** Of Austria, in the meeting room, joined with the microphone ready. */
  readonly delegate: Page;
  /** At the public page, listening. */
  readonly listener: Page;
  readonly rounds: number;
}

/** Milliseconds, round by round. */
export interface Series {
  /** From the cause to the listener's page having the track. */
  readonly grant: number[];
  /** From the cause to its being gone. */
  readonly revoke: number[];
  /** From the cause to the speaker's page knowing. */
  readonly told: number[];
}

export interface Rounds {
  /** The cause is the chair's key. */
  readonly product: Series;
  /** The cause is LiveKit's own call that changes the permission. */
  readonly bare: Series;
}

const room = 'bare-rounds';

/** Gives and takes the floor again and again, in turns with LiveKit alone in the same browser and on the same server. */
export async function measureRounds(facts: RoundsFacts): Promise<Rounds> {
  const { meeting, chair, delegate, listener, rounds } = facts;
  await noteKeys(chair);
  await noteElements(delegate, 'floor', '[data-floor="true"]');
  await noteElements(listener, 'track', 'audio[data-part="speaker"]');
  const bare = await openBare(facts);
  const figures: Rounds = { product: series(), bare: series() };
  for (let round = 1; round <= rounds; round += 1) {
    await bareRound(bare, round, figures.bare);
    await meeting.inscribe('Austria');
    await chair.getByRole('button', { name: 'Next speaker: Austria' }).waitFor();
    await productRound(facts, round, figures.product);
  }
  await Promise.all([bare.speaker.context().close(), bare.listener.context().close()]);
  return figures;
}

const series = (): Series => ({ grant: [], revoke: [], told: [] });

async function productRound({ chair, delegate, listener }: RoundsFacts, round: number, into: Series): Promise<void> {
  await chair.keyboard.press('Space');
  const given = await instant(chair, 'key Space', round);
  into.grant.push((await instant(listener, 'track here', round)) - given);
  into.told.push((await instant(delegate, 'floor here', round)) - given);
  await delegate.locator('[data-microphone="open"]').waitFor();
  await chair.keyboard.press('Escape');
  const taken = await instant(chair, 'key Escape', round);
  into.revoke.push((await instant(listener, 'track gone', round)) - taken);
  await delegate.locator('[data-microphone="closed"]').waitFor();
}

interface Bare {
  readonly sfu: Sfu;
  readonly speaker: Page;
  readonly listener: Page;
}

async function bareRound({ sfu, speaker, listener }: Bare, round: number, into: Series): Promise<void> {
  const permit = (canPublish: boolean) =>
    sfu.rooms.updateParticipant(room, 'speaker', { permission: { canPublish, canSubscribe: true } });
  const given = Date.now();
  await permit(true);
  into.grant.push((await instant(listener, 'track here', round)) - given);
  into.told.push((await instant(speaker, 'floor here', round)) - given);
  await instant(speaker, 'published', round);
  const taken = Date.now();
  await permit(false);
  into.revoke.push((await instant(listener, 'track gone', round)) - taken);
  await instant(speaker, 'unpublished', round);
}

/** Two pages with nothing but LiveKit's client: one publishes when it may, the other takes whatever is published. */
async function openBare({ meeting, chromium }: RoundsFacts): Promise<Bare> {
  const { sfu, product } = meeting;
  const open = async (identity: string, join: typeof listenBare): Promise<Page> => {
    const page = await openBarePage(chromium, product.address);
    await join(page, await sfu.access(room, false, identity));
    return page;
  };
  return { sfu, listener: await open('listener', listenBare), speaker: await open('speaker', speakBare) };
}

/** Median and 99th percentile, by nearest rank. */
export function summary(values: readonly number[]): { median: number; p99: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99) };
}

/** Prints them; `npm run bench` names a file that it reads them from. */
export function printRounds({ product, bare }: Rounds): void {
  const file = process.env.ROSTRUM_TEST_ROUNDS;
  if (file) writeFileSync(file, JSON.stringify({ product, bare }));
  const line = (title: string, ours: number[], theirs: number[]) => {
    const [own, other] = [summary(ours), summary(theirs)];
    const ratio = (own.median / other.median).toFixed(2);
    return `  ${title.padEnd(34)} ${own.median} ms (p99 ${own.p99})   bare ${other.median} ms (p99 ${other.p99})   ratio ${ratio}`;
  };
  process.stdout.write(
    `\n${[
      line('floor given → listener has track', product.grant, bare.grant),
      line('floor taken → track gone', product.revoke, bare.revoke),
      line('floor given → speaker told', product.told, bare.told),
    ].join('\n')}\n\n`,
  );
}
