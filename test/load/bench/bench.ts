import { parseArgs } from 'node:util';
import { runBench } from './run.js';

/**
 * `rostrum bench`: measures the product beside hand-written servers and peers, prints the table, and stores it in
 * `docs/performance.json` and `docs/performance.md`. `--quick` only tries that everything works and agrees; `--only`
 * takes some parts (`read`, `live`, `write`). Neither stores anything.
 * @returns the exit code: 0 also when goals are not reached, because a slow machine is no fault
 */
export async function bench(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
  });
  await runBench({ quick: values.quick, only: values.only });
  return 0;
}
