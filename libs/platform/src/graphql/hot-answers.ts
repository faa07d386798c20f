import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { LiveTopic } from '../live/live-topics.js';
import { TopicWatch } from '../live/topic-watch.js';

/** An answer that something other than a change makes old. */
export interface PassingAnswer {
  readonly body: string | Buffer;
  /** From when on it may be wrong; null for never. */
  readonly until: Date | null;
}

type Made = string | Buffer | PassingAnswer | null;

interface Kept extends PassingAnswer {
  readonly forget: () => void;
}

const mostKept = 500;

/**
 * Answers that are the same for everyone, kept as bytes until one of their topics changes. Nothing is kept while
 * changes may be missed.
 */
@Injectable()
export class HotAnswers {
  private readonly kept = new Map<string, Kept>();
  /** Answers that are being made, so that a thousand who ask after a change are one answer. */
  private readonly making = new Map<string, Promise<string | Buffer | null>>();
  private cutOffs = 0;

  constructor(
    private readonly watch: TopicWatch,
    private readonly clock: Clock,
  ) {
    watch.whenCutOff(() => this.clear());
  }

  /**
   * @param key everything that makes answers differ: operation, variables, language
   * @param topics what the answer depends on
   * @param make the answer anew; null when there is none to keep
   */
  async answer(key: string, topics: readonly LiveTopic[], make: () => Promise<Made>): Promise<string | Buffer | null> {
    const known = this.kept.get(key);
    if (known) {
      if (known.until === null || known.until > this.clock.now()) return known.body;
      this.drop(key);
    }
    const underWay = this.making.get(key);
    if (underWay) return underWay;
    const making = this.makeAndKeep(key, topics, make);
    this.making.set(key, making);
    const done = (): void => {
      if (this.making.get(key) === making) this.making.delete(key);
    };
    making.then(done, done);
    return making;
  }

  private async makeAndKeep(
    key: string,
    topics: readonly LiveTopic[],
    make: () => Promise<Made>,
  ): Promise<string | Buffer | null> {
    let changed = false;
    const endings = topics.map((topic) =>
      this.watch.follow(topic, () => {
        changed = true;
        // Whoever asks from now on gets what is made from now on.
        this.making.delete(key);
        this.drop(key);
      }),
    );
    const forget = (): void => endings.forEach((end) => end());
    try {
      await Promise.all(topics.map((topic) => this.watch.known(topic)));
      changed = !this.watch.connected;
      const { cutOffs } = this;
      const made = await make();
      const { body, until } = isPassing(made) ? made : { body: made, until: null };
      // A change that came while the answer was made may not be in it.
      if (body === null || changed || cutOffs !== this.cutOffs || this.kept.has(key)) {
        forget();
        return body;
      }
      this.drop(this.kept.size >= mostKept ? (this.kept.keys().next().value ?? '') : '');
      this.kept.set(key, { body, until, forget });
      return body;
    } catch (error) {
      forget();
      throw error;
    }
  }

  private drop(key: string): void {
    const known = this.kept.get(key);
    if (!known) return;
    this.kept.delete(key);
    known.forget();
  }

  private clear(): void {
    this.cutOffs += 1;
    this.making.clear();
    for (const key of Array.from(this.kept.keys())) this.drop(key);
  }
}

function isPassing(made: Made): made is PassingAnswer {
  return typeof made === 'object' && made !== null && 'until' in made;
}
