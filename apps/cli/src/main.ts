import process from 'node:process';
import { sentenceFor, Fault } from './fault.js';

/** Each command is loaded only when it is asked for: the second start must not pay for the others. */
const commands: Record<string, { about: string; load: () => Promise<Command> }> = {
  start: {
    about: 'start everything on this machine, until Ctrl-C',
    load: async () => (await import('./start/start.command.js')).start,
  },
  dev: {
    about: 'the same, watching: what changes is compiled and started again',
    load: async () => (await import('./dev/dev.command.js')).dev,
  },
  doctor: {
    about: 'look at every component and say how to mend it',
    load: async () => (await import('./doctor/doctor.command.js')).doctor,
  },
  migrate: {
    about: 'bring the database schema up to this version',
    load: async () => (await import('./commands/migrate.command.js')).migrate,
  },
  seed: {
    about: 'fill in the demonstration data and show their accounts',
    load: async () => (await import('./commands/seed.command.js')).seed,
  },
  administrator: {
    about: 'make the first administrator, or a new password for one: administrator <address> [name]',
    load: async () => (await import('./commands/administrator.command.js')).administrator,
  },
  verify: {
    about: 'check that nothing in the audit trail was altered',
    load: async () => (await import('./commands/verify.command.js')).verify,
  },
  reset: {
    about: 'delete the data folder (asks first; --yes does not)',
    load: async () => (await import('./commands/reset.command.js')).reset,
  },
  bench: {
    about: 'measure beside hand-written servers and peers; writes docs/performance.md (--quick: only tries it)',
    load: async () => (await import('../../../test/load/bench/bench.js')).bench,
  },
  check: {
    about: 'format, lint, types, schema drift, small tests; under a minute',
    load: async () => (await import('./commands/check.command.js')).check,
  },
  schema: {
    about: 'compare the contract with the accepted one; --write accepts (breaking changes with --breaking)',
    load: async () => (await import('./schema/schema.command.js')).schema,
  },
  test: {
    about: 'install what is missing and run every size of test (or: test small medium e2e browser load)',
    load: async () => (await import('./testing/test.command.js')).test,
  },
};

type Command = (options: readonly string[]) => Promise<number>;

const [name = 'help', ...options] = process.argv.slice(2);

try {
  process.exitCode = await dispatch();
} catch (error) {
  console.error(sentenceFor(error));
  if (!(error instanceof Fault)) console.error(error);
  process.exitCode = 1;
}
if (process.connected) process.disconnect();

async function dispatch(): Promise<number> {
  const command = commands[name];
  if (command) return (await command.load())(options);
  if (name !== 'help' && name !== '--help') console.error(`There is no command "${name}".`);
  const width = Math.max(...Object.keys(commands).map((known) => known.length));
  const lines = Object.entries(commands).map(([known, { about }]) => `  ${known.padEnd(width)}  ${about}`);
  console.log(['rostrum <command>', '', ...lines].join('\n'));
  return name === 'help' || name === '--help' ? 0 : 1;
}
