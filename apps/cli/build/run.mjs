import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a program and waits for it. Its output is kept and shown only when it fails, unless `show` is set.
 * @returns {Promise<void>} rejects with what the program printed last
 */
export function run(program, args, { cwd, environment = process.env, show = false, signal }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: environment,
      signal,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (output = (output + chunk).slice(-8000)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} failed (${code}).\n${output}`));
    });
  });
}
