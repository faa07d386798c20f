import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '#platform/launchers';
import { hasWebSources } from '../../build/web.mjs';

interface Step {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Shown under a failure. */
  readonly mend: string;
}

interface Outcome extends Step {
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

const LANES = 2;

/** `rostrum check`: format, lint, types, schema drift, small tests; two at a time, all of them even when one fails. */
export async function check(): Promise<number> {
  const waiting = steps();
  const outcomes: Outcome[] = [];
  const began = performance.now();
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await take(step);
      outcomes.push(outcome);
      console.log(`  ${outcome.ok ? '✓' : '✗'} ${outcome.name.padEnd(16)} ${outcome.seconds.toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const failures = outcomes.filter(({ ok }) => !ok);
  for (const { name, output, mend } of failures) console.log(`\n── ${name} ──\n${output.trim()}\n→ ${mend}`);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(
    failures.length === 0
      ? `\nAll is well (${seconds} s).`
      : `\n${failures.length} of ${outcomes.length} checks failed (${seconds} s).`,
  );
  return failures.length === 0 ? 0 : 1;
}

/** The long ones first, so that both lanes end at about the same time. */
function steps(): Step[] {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const web: Step[] = [
    {
      name: 'types of the web',
      program: 'npm',
      args: ['run', '--silent', 'typecheck', '-w', 'apps/web'],
      mend: 'see the places above',
    },
  ];
  return [
    ...(hasWebSources(projectRoot) ? web : []),
    { name: 'types', program: 'tsc', args: ['--noEmit'], mend: 'see the places above' },
    {
      name: 'small tests',
      program: process.execPath,
      args: [...jest, '--selectProjects', 'small', '--maxWorkers=2', '--silent', '--noStackTrace'],
      mend: 'run "npm test small" for the whole story',
    },
    {
      name: 'schema drift',
      program: process.execPath,
      args: ['--no-warnings', 'dist/apps/cli/src/main.js', 'schema'],
      mend: 'run "npm run schema -- --write"; breaking changes also need --breaking',
    },
    {
      name: 'format',
      program: 'prettier',
      args: ['--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
      mend: 'run "npm run format"',
    },
    {
      name: 'lint',
      program: 'oxlint',
      args: ['--deny-warnings', 'apps', 'libs', 'migrations', 'test'],
      mend: 'each message says why; "npx oxlint --fix" mends some',
    },
  ];
}

function take(step: Step): Promise<Outcome> {
  const began = performance.now();
  const program =
    path.isAbsolute(step.program) || step.program === 'npm'
      ? step.program
      : path.join(projectRoot, 'node_modules/.bin', step.program);
  return new Promise((resolve) => {
    const child = spawn(program, step.args, {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const finish = (ok: boolean) => resolve({ ...step, ok, output, seconds: (performance.now() - began) / 1_000 });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}
