import { Injectable } from '@nestjs/common';
import type { LiveTopic } from '../live/live-topics.js';
import { TopicWatch } from '../live/topic-watch.js';

interface Kept {
  readonly body: string | Buffer;
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

  constructor(private readonly watch: TopicWatch) {
    watch.whenCutOff(() => this.clear());
  }

  /**
   * @param key everything that makes answers differ: operation, variables, language
   * @param topics what the answer depends on
   * @param make the answer anew; null when there is none to keep
   */
  async answer(
    key: string,
    topics: readonly LiveTopic[],
    make: () => Promise<string | Buffer | null>,
  ): Promise<string | Buffer | null> {
    const known = this.kept.get(key);
    if (known) return known.body;
    let changed = !this.watch.connected;
    const endings = topics.map((topic) =>
      this.watch.follow(topic, () => {
        changed = true;
        this.drop(key);
      }),
    );
    const forget = (): void => endings.forEach((end) => end());
    await Promise.all(topics.map((topic) => this.watch.known(topic)));
    changed = !this.watch.connected;
    const body = await make();
    // A change that came while the answer was made may not be in it.
    if (body === null || changed || this.kept.has(key)) {
      forget();
      return body;
    }
    this.drop(this.kept.size >= mostKept ? (this.kept.keys().next().value ?? '') : '');
    this.kept.set(key, { body, forget });
    return body;
  }

  private drop(key: string): void {
    const known = this.kept.get(key);
    if (!known) return;
    this.kept.delete(key);
    known.forget();
  }

  private clear(): void {
    for (const key of Array.from(this.kept.keys())) this.drop(key);
  }
}
