import type { Log } from '../telemetry/log.js';

/** Someone who follows, at one place in the stream of changes. */
export interface LiveFollower {
  /** Where it stands; null when it has nothing yet. */
  cursor: object | null;
  /** Highest version of the topic that it has been served for; -1 before the first time. */
  servedVersion: number;
  /** False while its line is congested: it is left out, and gets the latest when it can take more. */
  readonly ready: boolean;
  send(payload: Buffer): void;
  /** Nothing could be loaded for it, again and again; it is not served any more. */
  fail(): void;
}

export interface LivePayload {
  readonly bytes: Buffer;
  readonly cursor: object;
}

export interface GroupChoices {
  /** The topic's highest known version; undefined before it was read. */
  readonly version: () => number | undefined;
  /** Executes the document for those who stand at the cursor; null when they have missed nothing. */
  readonly load: (cursor: object | null) => Promise<LivePayload | null>;
  readonly log: Log;
}

/** Changes that come within this time after a delivery are delivered together. */
const mergeWindowMs = 25;
const longestPauseMs = 2_000;
/** With the pauses between them about a minute. */
const mostFailures = 30;
const mostPlaces = 200;

/**
 * All followers of one document with the same variables, audience and language in this process. Whatever their number,
 * a change is executed once for all who stand at the same place, and they all get the same bytes.
 */
export class LiveGroup {
  private readonly followers = new Set<LiveFollower>();
  private timer: NodeJS.Timeout | undefined;
  private lastStart = -Infinity;
  private running = false;
  private again = false;
  /** Places that could not be served, with when to try again. */
  private readonly failing = new Map<string, { failures: number; retryAt: number }>();
  /** What was loaded at `loadedVersion`, by cursor: a thousand who come back at once are one execution. */
  private readonly loaded = new Map<string, Promise<LivePayload | null>>();
  private loadedVersion = -1;

  constructor(private readonly choices: GroupChoices) {}

  get size(): number {
    return this.followers.size;
  }

  join(follower: LiveFollower): void {
    this.followers.add(follower);
    this.wake();
  }

  leave(follower: LiveFollower): void {
    this.followers.delete(follower);
    if (this.followers.size === 0) clearTimeout(this.timer);
  }

  /** Something changed, or someone came: deliver soon. The first is delivered at once, a burst is merged. */
  readonly wake = (): void => {
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer) return;
    const wait = Math.max(0, this.lastStart + mergeWindowMs - performance.now());
    this.timer = setTimeout(() => void this.deliver(), wait);
  };

  private async deliver(): Promise<void> {
    this.timer = undefined;
    const version = this.choices.version();
    if (version === undefined) return;
    this.running = true;
    this.again = false;
    this.lastStart = performance.now();
    const places = this.waiting(version);
    await Promise.all([...places].map(([place, followers]) => this.serveOrRetry(place, followers, version)));
    this.running = false;
    if (this.again || (this.choices.version() ?? 0) > version) this.wake();
    else this.retryLater();
  }

  /** What fails at one place (a follower may claim to stand anywhere) does not hold up the others. */
  private async serveOrRetry(place: string, followers: readonly LiveFollower[], version: number): Promise<void> {
    const failed = this.failing.get(place);
    if (failed && failed.retryAt > performance.now()) return;
    try {
      await this.serve(place, followers, version);
      this.failing.delete(place);
    } catch (error) {
      const failures = (failed?.failures ?? 0) + 1;
      this.choices.log.warn({ err: error, failures }, 'a change could not be loaded, trying again');
      this.failing.set(place, {
        failures,
        retryAt: performance.now() + Math.min(longestPauseMs, 25 * 2 ** failures),
      });
      if (failures < mostFailures) return;
      this.failing.delete(place);
      for (const follower of followers) {
        this.leave(follower);
        follower.fail();
      }
    }
  }

  private retryLater(): void {
    if (this.failing.size === 0 || this.timer) return;
    const next = Math.min(...[...this.failing.values()].map(({ retryAt }) => retryAt));
    this.timer = setTimeout(() => void this.deliver(), Math.max(1, next - performance.now()));
  }

  /** Followers who may have missed something, by the place where they stand. */
  private waiting(version: number): Map<string, LiveFollower[]> {
    const places = new Map<string, LiveFollower[]>();
    const keys = new Map<object | null, string>();
    for (const follower of this.followers) {
      if (!follower.ready || follower.servedVersion >= version) continue;
      let key = keys.get(follower.cursor);
      if (key === undefined) {
        key = JSON.stringify(follower.cursor);
        keys.set(follower.cursor, key);
      }
      const place = places.get(key);
      if (place) place.push(follower);
      else places.set(key, [follower]);
    }
    return places;
  }

  private async serve(place: string, followers: readonly LiveFollower[], version: number): Promise<void> {
    const payload = await this.payloadFor(place, followers[0]?.cursor ?? null, version);
    for (const follower of followers) {
      if (!this.followers.has(follower)) continue;
      follower.servedVersion = version;
      if (!payload) continue;
      follower.cursor = payload.cursor;
      follower.send(payload.bytes);
    }
  }

  private payloadFor(place: string, cursor: object | null, version: number): Promise<LivePayload | null> {
    if (version !== this.loadedVersion || this.loaded.size > mostPlaces) {
      this.loaded.clear();
      this.loadedVersion = version;
    }
    const known = this.loaded.get(place);
    if (known) return known;
    const payload = this.choices.load(cursor);
    this.loaded.set(place, payload);
    payload.catch(() => this.loaded.delete(place));
    return payload;
  }
}
