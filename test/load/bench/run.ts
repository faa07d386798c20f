import { pinThis } from './processors.js';
import type { Figure } from './figures.js';
import { floorFigures } from './floor-part.js';
import { liveFigures } from './live-part.js';
import { processFigures } from './processes-part.js';
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
  processes: processFigures,
  floor: floorFigures,
};

/** Measures and reports. @throws when answers disagree, or a server fails */
export async function runBench({ quick, only }: BenchChoices): Promise<void> {
  const began = performance.now();
  pinThis('load');
  await using stage = await Stage.open(quick ? paces.quick : paces.full);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only && !only.includes(name)) continue;
    const from = performance.now();
    figures.push(...(await measure(stage)));
    console.log(`  Measured: ${name}, ${Math.round((performance.now() - from) / 1000)} s`);
  }
  printFigures(figures);
  if (!quick && !only) storeFigures(figures);
  console.log(`\n${figures.length} figures in ${Math.round((performance.now() - began) / 1000)} s`);
}
