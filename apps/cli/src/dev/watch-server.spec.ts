import { builtFile, isCompiled } from './watch-server.js';

test.each([
  ['libs/floor/src/domain/give-floor.ts', true],
  ['libs/floor/src/domain/give-floor.spec.ts', false],
  ['apps/cli/build/run.d.mts', false],
  ['libs/floor/RULES.md', false],
])('a change of %s is compiled: %s', (name, expected) => {
  expect(isCompiled(name)).toBe(expected);
});

test('a source is built at the same place below dist', () => {
  expect(builtFile('libs/floor/src/index.ts')).toBe('dist/libs/floor/src/index.js');
});
