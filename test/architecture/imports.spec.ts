import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';

/** Floors of the house, from the ground up; a library imports from the floors below its own only. */
const floors: readonly (readonly string[])[] = [
  ['kernel'],
  ['platform'],
  ['access'],
  ['bodies'],
  ['sessions'],
  ['questionnaires', 'outputs'],
  ['floor', 'privacy', 'credentials', 'registration'],
  ['gate', 'civil-society'],
  ['participants', 'side-events'],
];
const floorOf = (library: string): number => floors.findIndex((names) => names.includes(library));

const imports = globSync('libs/*/src/**/*.ts', { cwd: projectRoot }).flatMap((file) => {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return [...text.matchAll(/from '([^']+)'/g)].map(([, target = '']) => ({
    file,
    library: file.split('/')[1] ?? '',
    target,
  }));
});

test('libraries import downwards, through the door', () => {
  const wrong = imports
    .filter(({ file }) => !file.endsWith('.spec.ts'))
    .filter(({ library, target }) => {
      if (target.startsWith('#')) return floorOf(target.slice(1)) >= floorOf(library) || floorOf(target.slice(1)) < 0;
      return target.includes('/libs/');
    });
  expect(wrong).toEqual([]);
});

test('relative imports do not leave the library', () => {
  const wrong = imports.filter(({ file, target }) => {
    // Tests beside rules may use the builders of test/.
    if (!target.startsWith('.') || file.endsWith('.spec.ts')) return false;
    const resolved = join(file, '..', target);
    return resolved.split('/').slice(0, 2).join('/') !== file.split('/').slice(0, 2).join('/');
  });
  expect(wrong).toEqual([]);
});

const rings: Readonly<Record<string, readonly string[]>> = {
  domain: ['db', 'app', 'api'],
  db: ['app', 'api'],
  app: ['api'],
};

test('rings import inwards', () => {
  const wrong = imports.filter(({ file, target }) => {
    const ring = file.split('/')[3] ?? '';
    return target.startsWith('../') && (rings[ring] ?? []).some((outer) => target.startsWith(`../${outer}/`));
  });
  expect(wrong).toEqual([]);
});
