import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The servers have a processor of their own; PostgreSQL and the load share the rest. */
export type Side = 'server' | 'load' | 'anywhere';

const count = availableParallelism();
const all = `0-${count - 1}`;
const processors: Readonly<Record<Side, string>> = { server: '0', load: `1-${count - 1}`, anywhere: all };

/** Where the machine lacks `taskset` or has one processor, everything runs everywhere, which the report says. */
export const pinned: boolean = count > 1 && works();

/** Binds a process, its threads and its future children to its side. */
export function pinTo(side: Side, pid: number): void {
  if (pinned) execFileSync('taskset', ['-a', '-c', '-p', processors[side], `${pid}`], { stdio: 'ignore' });
}

/** What this process is bound to from now on. */
export function pinThis(side: Side): void {
  pinTo(side, process.pid);
}

function works(): boolean {
  try {
    execFileSync('taskset', ['-p', `${process.pid}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
