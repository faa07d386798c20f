import loadHighs from 'highs';
import type { MixedIntegerSolver } from '../domain/placement-model.js';

/** HiGHS in WebAssembly; loaded when it is first needed. It blocks the thread that it runs in: never call it in the API. */
export async function highsSolver(): Promise<MixedIntegerSolver> {
  const highs = await loadHighs();
  return (model, seconds) => {
    const solution = highs.solve(model, { time_limit: seconds, output_flag: false, mip_rel_gap: 0, random_seed: 1 });
    if (solution.Status === 'Infeasible') return { state: 'INFEASIBLE', ones: [] };
    if (solution.Status !== 'Optimal') return { state: 'OUT_OF_TIME', ones: [] };
    const ones = Object.entries(solution.Columns).flatMap(([name, column]) =>
      'Primal' in column && column.Primal > 0.5 ? [name] : [],
    );
    return { state: 'OPTIMAL', ones };
  };
}
