import { mercuriusCandidate, postgraphileCandidate, rawCandidate } from './candidates.js';
import type { Candidate } from './candidates.js';
import type { FilledDatabase } from './databases.js';
import { cookieOf } from './dataset.js';
import { bestOf, figure, median, ratios } from './figures.js';
import type { Figure, Goal } from './figures.js';
import type { Product } from './product.js';
import { questions } from './questions.js';
import type { Question } from './questions.js';
import { measureReading, seriesKey } from './reading.js';
import type { Rounds, Series } from './reading.js';
import type { Stage } from './stage.js';

const raw = ['raw json', 'raw rows'];
const peers = ['postgraphile', 'mercurius'];
const hotVsPeer: Readonly<Record<Question['key'], number>> = { Q1: 1, Q2: 1.5, Q4: 1.4 };

/** Reading beside hand-written servers and peers, then beside itself with ten times the data. */
export async function readFigures(stage: Stage): Promise<Figure[]> {
  const asked = questionsOn(stage.once);
  const product = await stage.product(stage.once);
  const rounds = { count: stage.pace.rounds, seconds: stage.pace.seconds };
  const series = await measureReading(
    [
      ...own(product),
      rawCandidate('raw json', await stage.startOther('raw-json'), cookie),
      rawCandidate('raw rows', await stage.startOther('raw-rows'), cookie),
      mercuriusCandidate(await stage.startOther('mercurius'), cookie),
      postgraphileCandidate(await stage.startOther('postgraphile'), cookie),
    ],
    asked.map((question) => ({ question })),
    rounds,
  );
  const figures = asked.flatMap((question) => compared(question, series));
  return stage.pace.growth ? [...figures, ...(await growth(stage, product, rounds))] : figures;
}

const cookie = cookieOf(1);

/** The product on its three paths. */
function own(product: Product): Candidate[] {
  return [product.generic(cookie), product.hot(cookie), product.publicly()];
}

function questionsOn({ subjects: { sessionSlug, meetingIds } }: FilledDatabase): readonly Question[] {
  return questions({ sessionSlug, meetingId: meetingIds[2] ?? '' });
}

function compared({ key }: Question, series: Series): Figure[] {
  const of = (name: string): readonly number[] => series.get(seriesKey(name, key)) ?? [];
  const best = (names: readonly string[]): string => bestOf(Object.fromEntries(names.map((name) => [name, of(name)])));
  const against = (path: string, [suffix, other]: readonly [string, string], goal: Goal): Figure =>
    figure({
      key: `read.${path}.${suffix}`,
      case: key,
      values: ratios(of(path), of(other)),
      goal,
      detail: `${perSecond(of(path))} against ${perSecond(of(other))} answers a second (${other})`,
    });
  const bestRaw = ['vsBestRaw', best(raw)] as const;
  return [
    against('generic', ['vsPostgraphile', 'postgraphile'], { atLeast: 1.4 }),
    against('generic', ['vsMercurius', 'mercurius'], { atLeast: 1 }),
    against('hot', bestRaw, { atLeast: 0.85 }),
    against('hot', ['vsBestPeer', best(peers)], { atLeast: hotVsPeer[key] }),
    ...(of('public').length > 0 ? [against('public', bestRaw, { atLeast: 5 })] : []),
  ];
}

/** Each path's cost of an answer with ten times the data, against its cost at the usual size. */
async function growth(stage: Stage, product: Product, rounds: Rounds): Promise<Figure[]> {
  const larger = await stage.tenfold();
  const there = questionsOn(larger);
  const other = await stage.product(larger);
  const figures: Figure[] = [];
  for (const question of questionsOn(stage.once)) {
    const same = there.find(({ key }) => key === question.key) ?? question;
    for (const path of own(product)) {
      const again = own(other).find(({ name }) => name === path.name);
      if (!again || path.exchange(question) === null) continue;
      const pair: Candidate[] = [path, { ...again, name: 'larger', exchange: () => again.exchange(same) }];
      const series = await measureReading(pair, [{ question, differ: true }], rounds);
      const of = (name: string): readonly number[] => series.get(seriesKey(name, question)) ?? [];
      figures.push(
        figure({
          key: 'growth',
          case: `${path.name} ${question.key}`,
          values: ratios(of(path.name), of('larger')),
          goal: { atMost: 1.3 },
          detail: `${perSecond(of(path.name))} answers a second, ${perSecond(of('larger'))} with ten times the data`,
        }),
      );
    }
  }
  return figures;
}

function perSecond(values: readonly number[]): string {
  return `${Math.round(median(values))}`;
}
