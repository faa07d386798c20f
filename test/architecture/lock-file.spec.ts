import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { missingOptionals } from '../../apps/cli/build/complete-lock.mjs';

const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));

test('the lock file names every platform package, or "npm ci" would refuse it (mend: node apps/cli/build/complete-lock.mjs)', () => {
  expect([...missingOptionals(lock.packages).keys()]).toEqual([]);
});

test('a platform package that is left out is noticed, wherever in the tree it belongs', () => {
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-darwin': '1.0.0' } },
    'node_modules/a-linux': {},
    'node_modules/b': {},
    'node_modules/b/node_modules/c': { optionalDependencies: { 'a-linux': '1.0.0' } },
  };
  expect([...missingOptionals(packages).keys()]).toEqual(['node_modules/a-darwin']);
});

test('the lock file names no registry', () => {
  const places = Object.values(lock.packages as Record<string, { resolved?: string }>).flatMap(
    ({ resolved }) => resolved ?? [],
  );
  expect(places.filter((place) => place.includes('://'))).toEqual([]);
});
