import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** When a process was born, in the words of the system; empty when there is no such process. */
export function bornAt(pid: number): string {
  try {
    if (existsSync('/proc/self/stat')) {
      // After the name (which may hold anything) come the state and, as the 22nd field of all, the time of birth.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ');
      return fields[0] === 'Z' ? '' : (fields[19] ?? '');
    }
    return execFileSync('ps', ['-p', `${pid}`, '-o', 'lstart='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** The name of the program that a process runs; empty when there is no such process. */
export function programOf(pid: number): string {
  try {
    return execFileSync('ps', ['-p', `${pid}`, '-o', 'comm='], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
