import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';

const read = (...names: string[]) => readFileSync(join(projectRoot, ...names), 'utf8');

/** Names in the schema of the configuration, as they are written there. */
const settings = [...read('libs/platform/src/config/configuration.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gmu)].map(
  ([, name = '']) => name,
);

test('the configuration has settings', () => {
  expect(settings).toContain('ROSTRUM_PORT');
});

test.each(settings)('%s is explained to operators', (name) => {
  expect(read('docs/operations.md')).toContain(`\`${name}\``);
});

test('operators are told of no setting that there is not', () => {
  const told = [...read('docs/operations.md').matchAll(/`(ROSTRUM_[A-Z_]+)`/gu)].map(([, name = '']) => name);
  expect(told.filter((name) => !settings.includes(name))).toEqual([]);
});
