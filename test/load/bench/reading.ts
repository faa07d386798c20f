import { assertAgree } from './answers.js';
import type { Candidate } from './candidates.js';
import { ask, measure } from './load.js';
import type { Question } from './questions.js';

/** Answers per second by candidate and question, one value a round. */
export type Series = ReadonlyMap<string, readonly number[]>;

export interface Rounds {
  readonly count: number;
  /** Length of one measurement. */
  readonly seconds: number;
}

export interface Asked {
  readonly question: Question;
  /** The candidates have different data, so their answers differ. */
  readonly differ?: boolean;
}

export const seriesKey = (candidate: Candidate | string, question: Question | string): string =>
  `${typeof candidate === 'string' ? candidate : candidate.name} ${typeof question === 'string' ? question : question.key}`;

/**
 * Asks every candidate every question, in rounds that begin with another candidate each time, so that whatever else the
 * machine does falls on all alike. Before that all must give the same answer, and have warmed up.
 */
export async function measureReading(
  candidates: readonly Candidate[],
  asked: readonly Asked[],
  rounds: Rounds,
): Promise<Series> {
  const series = new Map<string, number[]>();
  for (const { question, differ = false } of asked) {
    const able = candidates.flatMap((candidate) => {
      const exchange = candidate.exchange(question);
      return exchange ? [{ candidate, exchange }] : [];
    });
    const answers: Record<string, unknown> = {};
    for (const { candidate, exchange } of able) {
      answers[candidate.name] = candidate.data(await ask(exchange), question);
    }
    if (!differ) assertAgree(`${question.key}, ${question.about}`, answers);
    for (const { exchange } of able) await measure(exchange, Math.min(1, rounds.seconds));
    for (let round = 0; round < rounds.count; round += 1) {
      for (let place = 0; place < able.length; place += 1) {
        const { candidate, exchange } = able[(place + round) % able.length]!;
        const { answersPerSecond } = await measure(exchange, rounds.seconds);
        const key = seriesKey(candidate, question);
        series.set(key, [...(series.get(key) ?? []), answersPerSecond]);
      }
    }
  }
  return series;
}
