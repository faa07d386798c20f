import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './program.js';

export type Condition = 'starting' | 'up' | 'restarting' | 'off' | 'failed';

export interface Report {
  readonly condition: Condition;
  readonly detail: string;
}

const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** Whoever lived this long starts again at once when it dies. */
const SETTLED_AFTER_MS = 30_000;

/** A component that is brought up again whenever it dies, with growing pauses, until it is told to stop. */
export class Supervised {
  private running: Running | undefined;
  private reviving: Promise<void> = Promise.resolve();
  private readonly ending = new AbortController();
  private deaths = 0;

  constructor(
    readonly name: string,
    private readonly bringUp: () => Promise<Running>,
    private readonly report: (report: Report) => void = () => undefined,
  ) {}

  /** @throws what `bringUp` throws: a component that does not come up the first time is the operator's matter */
  async start(): Promise<void> {
    this.watch(await this.bringUp());
  }

  get pid(): number | undefined {
    return this.running?.pid;
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.reviving;
    await this.running?.stop();
    this.running = undefined;
  }

  private watch(running: Running): void {
    const born = Date.now();
    this.running = running;
    this.report({ condition: 'up', detail: '' });
    void running.ended.then(() => {
      if (this.ending.signal.aborted) return;
      if (Date.now() - born > SETTLED_AFTER_MS) this.deaths = 0;
      this.report({ condition: 'restarting', detail: 'ended unexpectedly' });
      this.reviving = this.revive();
    });
  }

  private async revive(): Promise<void> {
    while (!this.ending.signal.aborted) {
      const wait = this.deaths === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** this.deaths);
      this.deaths += 1;
      try {
        await pause(wait, undefined, { signal: this.ending.signal });
        const revived = await this.bringUp();
        this.watch(revived);
        return;
      } catch (error) {
        if (this.ending.signal.aborted) return;
        this.report({ condition: 'failed', detail: error instanceof Error ? error.message : String(error) });
      }
    }
  }
}
