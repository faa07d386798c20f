import process from 'node:process';
import { sentenceFor, Fault } from './fault.js';

/** Each command is loaded only when it is asked for: the second start must not pay for the others. */
const commands: Record<string, { about: string; load: () => Promise<Command> }> = {
  test: {
    about: 'install what is missing and run every size of test',
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
