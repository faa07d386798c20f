import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The servers have a processor of their own; PostgreSQL and the load share the rest. */
export type Side = 'server' | 'load';

const count = availableParallelism();

/** Where the machine lacks `taskset` or has one processor, everything runs everywhere, which the report says. */
export const pinned: boolean = count > 1 && works();

/** Binds a process, its threads and its future children to its side. */
export function pinTo(side: Side, pid: number): void {
  if (!pinned) return;
  const processors = side === 'server' ? '0' : `1-${count - 1}`;
  execFileSync('taskset', ['-a', '-c', '-p', processors, `${pid}`], { stdio: 'ignore' });
}

function works(): boolean {
  try {
    execFileSync('taskset', ['-p', `${process.pid}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
