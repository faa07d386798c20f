/**
 * The process in which HiGHS computes, of its own because it blocks the thread that it runs in and is ended when it takes
 * too long. Node runs this file as it stands (from the sources too), therefore it imports packages only.
 */
import process from 'node:process';
import loadHighs from 'highs';

interface Order {
  readonly id: number;
  /** In the LP format. */
  readonly model: string;
  readonly seconds: number;
}

const loading = loadHighs();

/** The columns that are 1; none where nothing was found. */
async function solve({ model, seconds }: Order): Promise<{ state: string; ones: string[] }> {
  const highs = await loading;
  const solution = highs.solve(model, { time_limit: seconds, output_flag: false, mip_rel_gap: 0, random_seed: 1 });
  if (solution.Status === 'Infeasible') return { state: 'INFEASIBLE', ones: [] };
  const ones = Object.entries(solution.Columns).flatMap(([name, column]) =>
    'Primal' in column && column.Primal > 0.5 ? [name] : [],
  );
  if (solution.Status === 'Optimal') return { state: 'OPTIMAL', ones };
  return ones.length > 0 ? { state: 'STOPPED', ones } : { state: 'OUT_OF_TIME', ones };
}

process.on('message', (order: Order) => {
  void solve(order).then(
    (answer) => process.send?.({ ...answer, id: order.id }),
    (error: unknown) => process.send?.({ id: order.id, fault: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
