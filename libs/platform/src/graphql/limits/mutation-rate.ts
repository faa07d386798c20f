interface Bucket {
  tokens: number;
  at: number;
}

/**
 * How often someone may change something: a bucket of tokens per person and per address, in this process. Filled
 * steadily; a burst of a sixth of a minute's worth is allowed.
 */
export class MutationRate {
  private readonly buckets = new Map<string, Bucket>();
  private readonly burst: number;

  /** @param perMinute tokens that each bucket gets in a minute */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.burst = Math.max(1, perMinute / 6);
  }

  /** @returns false when it is too often now */
  take(key: string): boolean {
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: this.burst, at: now };
    const tokens = Math.min(this.burst, bucket.tokens + ((now - bucket.at) * this.perMinute) / 60_000);
    if (this.buckets.size > 50_000) this.forget(now);
    this.buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    return tokens >= 1;
  }

  /** Buckets that are full again say nothing. */
  private forget(now: number): void {
    for (const [key, { at }] of this.buckets) if (now - at > 60_000) this.buckets.delete(key);
  }
}
