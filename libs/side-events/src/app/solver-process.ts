import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { MixedIntegerSolver, Solved } from '../domain/placement-model.js';

/** How much longer than it was told a solver may take to stop, in milliseconds. */
const patience = 750;

interface Answer extends Solved {
  readonly id: number;
  readonly fault?: string;
}

/**
 * HiGHS in a process of its own: whoever asks stays free for others, and a solver that does not stop is ended.
 * @param use gets the solver; the process ends with it
 */
export async function withHighs<T>(use: (solve: MixedIntegerSolver) => Promise<T>): Promise<T> {
  let child: ChildProcess | undefined;
  let orders = 0;
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const solve: MixedIntegerSolver = async (model, seconds) => {
    child ??= startHighs();
    const answer = await answerOf(child, { id: (orders += 1), model, seconds });
    if (answer === 'LATE') end();
    return answer === 'LATE' ? { state: 'OUT_OF_TIME', ones: [] } : answer;
  };
  try {
    return await use(solve);
  } finally {
    end();
  }
}

function startHighs(): ChildProcess {
  const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  return fork(join(import.meta.dirname, `highs-process.${ending}`), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {},
  });
}

/** @throws Error when the process ends, or HiGHS does not take the model */
function answerOf(
  child: ChildProcess,
  order: { readonly id: number; readonly model: string; readonly seconds: number },
): Promise<Solved | 'LATE'> {
  const { promise, resolve, reject } = Promise.withResolvers<Solved | 'LATE'>();
  const onMessage = ({ id, fault, state, ones }: Answer): void => {
    if (id !== order.id) return;
    if (fault === undefined) resolve({ state, ones });
    else reject(new Error(`HiGHS: ${fault}`));
  };
  const onExit = (): void => reject(new Error('The process of HiGHS has ended'));
  const late = setTimeout(() => resolve('LATE'), order.seconds * 1000 + patience);
  child.on('message', onMessage).once('exit', onExit).once('error', onExit);
  child.send(order, (error) => error && reject(error));
  return promise.finally(() => {
    clearTimeout(late);
    child.off('message', onMessage).off('exit', onExit).off('error', onExit);
  });
}
