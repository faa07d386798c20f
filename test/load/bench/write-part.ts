import { isDeepStrictEqual } from 'node:util';
import { asked } from './candidates.js';
import type { FilledDatabase } from './databases.js';
import { figure, median, ratios } from './figures.js';
import type { Figure } from './figures.js';
import { findInscriptions, inscribe, inscribeNext } from './inscriptions.js';
import type { Inscriber } from './inscriptions.js';
import { hashOf } from './product.js';
import { inscriptionDocument } from './questions.js';
import type { Stage } from './stage.js';
import { statementsOf } from './statements.js';

/** Putting delegations on lists of speakers, beside the bare transaction, and with ten times the data. */
export async function writeFigures(stage: Stage): Promise<Figure[]> {
  const ours = await productWriter(stage, stage.once);
  const theirs = await rawWriter(stage);
  const larger = stage.pace.growth ? await productWriter(stage, await stage.tenfold()) : null;
  await assertSameStatements(stage, ours, theirs);
  const rates = { ours: [] as number[], theirs: [] as number[], larger: [] as number[] };
  for (let round = -1; round < stage.pace.rounds; round += 1) {
    for (const [name, writer] of Object.entries({ ours, theirs, larger })) {
      if (!writer) continue;
      const rate = await inscribe(writer, stage.pace.seconds);
      // The first round warms up.
      if (round >= 0) rates[name as keyof typeof rates].push(rate);
    }
  }
  const perSecond = (values: readonly number[]) => `${Math.round(median(values))}`;
  return [
    figure({
      key: 'write.vsPlain',
      case: 'inscribe',
      values: ratios(rates.ours, rates.theirs),
      goal: { atLeast: 0.5 },
      detail: `${perSecond(rates.ours)} against ${perSecond(rates.theirs)} a second (the bare transaction over node:http)`,
    }),
    ...(larger
      ? [
          figure({
            key: 'growth',
            case: 'write inscribe',
            values: ratios(rates.ours, rates.larger),
            goal: { atMost: 1.3 },
            detail: `${perSecond(rates.ours)} a second, ${perSecond(rates.larger)} with ten times the data`,
          }),
        ]
      : []),
  ];
}

async function productWriter(stage: Stage, database: FilledDatabase): Promise<Inscriber> {
  const product = await stage.product(database);
  const { ours } = await findInscriptions(database.url);
  return {
    queue: ours,
    exchange: ({ listId, delegationId, cookie }) =>
      asked(product.origin, cookie, {
        documentId: hashOf(inscriptionDocument),
        variables: { input: { listId, delegationId, attendance: 'IN_HALL' } },
      }),
  };
}

async function rawWriter(stage: Stage): Promise<Inscriber> {
  const origin = await stage.startOther('raw-inscribe');
  const { theirs } = await findInscriptions(stage.once.url);
  return {
    queue: theirs,
    exchange: ({ listId, delegationId, personId }) => ({
      url: origin,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ listId, delegationId, personId }),
    }),
  };
}

/** @throws when the bare transaction is no longer what the product's is */
async function assertSameStatements(stage: Stage, ours: Inscriber, theirs: Inscriber): Promise<void> {
  const place = { url: stage.once.url, logFile: stage.cluster.logFile };
  const of = (inscriber: Inscriber) => statementsOf(place, () => inscribeNext(inscriber));
  const [product, raw] = [await of(ours), await of(theirs)];
  if (!isDeepStrictEqual(product, raw))
    throw new Error(
      `The bare transaction has other statements.\nProduct:\n  ${product.join('\n  ')}\nBare:\n  ${raw.join('\n  ')}`,
    );
}
