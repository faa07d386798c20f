import { pinTo } from './processors.js';
import type { Figure } from './figures.js';
import { liveFigures } from './live-part.js';
import { readFigures } from './read-part.js';
import { printFigures, storeFigures } from './report.js';
import { paces, Stage } from './stage.js';
import { writeFigures } from './write-part.js';

export interface BenchChoices {
  readonly quick: boolean;
  /** Names of parts; all when undefined. */
  readonly only: readonly string[] | undefined;
}

const parts: Readonly<Record<string, (stage: Stage) => Promise<Figure[]>>> = {
  read: readFigures,
  live: liveFigures,
  write: writeFigures,
};

/** Measures and reports. @throws when answers disagree, or a server fails */
export async function runBench({ quick, only }: BenchChoices): Promise<void> {
  const began = performance.now();
  pinTo('load', process.pid);
  await using stage = await Stage.open(quick ? paces.quick : paces.full);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue;
    console.log(`  Measuring: ${name} …`);
    figures.push(...(await measure(stage)));
  }
  printFigures(figures);
  if (!quick && !only) storeFigures(figures);
  console.log(`\n${figures.length} figures in ${Math.round((performance.now() - began) / 1000)} s`);
}
