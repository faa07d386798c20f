import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Messages, projectRoot } from '#platform';

const messages = Messages.fromLibraries();

test('every refusal that a rule or service gives has its sentence', () => {
  const used = globSync('libs/*/src/**/*.ts', { cwd: projectRoot })
    .filter((file) => !file.endsWith('.spec.ts') && basename(file) !== 'decision.ts')
    .flatMap((file) => {
      const text = readFileSync(join(projectRoot, file), 'utf8');
      return [...text.matchAll(/\brefuse\(\s*'([A-Z][A-Z0-9_]*)'/g)].map(([, code = '']) => ({ file, code }));
    });
  expect(used.length).toBeGreaterThan(50);
  const silent = used.filter(({ code }) => !messages.has(`refusal.${code}.message`));
  expect(silent).toEqual([]);
});
