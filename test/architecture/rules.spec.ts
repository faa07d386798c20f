import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '#platform';

/** `FLR-7` and the like; the prefixes come from the RULES.md files themselves. */
const listed = new Map<string, string>();
for (const file of globSync('libs/*/RULES.md', { cwd: projectRoot })) {
  for (const [, id] of readFileSync(join(projectRoot, file), 'utf8').matchAll(
    /^(?:\||[-*]|#+)?\s*\**([A-Z]{3}-\d+)\**\b/gm,
  )) {
    if (id) listed.set(id, dirname(file));
  }
}
const prefixes = [...new Set([...listed.keys()].map((id) => id.slice(0, 3)))];
const anyId = new RegExp(`\\b(?:${prefixes.join('|') || 'NONE'})-\\d+\\b`, 'g');

const read = (pattern: string): Map<string, string> =>
  new Map(
    globSync(pattern, { cwd: projectRoot, exclude: (name) => name === 'node_modules' }).map((file) => [
      file,
      readFileSync(join(projectRoot, file), 'utf8'),
    ]),
  );

const tests = new Map([...read('libs/**/*.spec.ts'), ...read('test/{medium,e2e,browser,load}/**/*.spec.ts')]);
const sources = new Map([...read('libs/*/src/**/*.ts')].filter(([file]) => !file.endsWith('.spec.ts')));

test('there are rules', () => {
  expect(listed.size).toBeGreaterThan(20);
});

test.each([...listed.keys()])('%s is carried by a test', (id) => {
  const pattern = new RegExp(`\\b${id}\\b`);
  expect([...tests.values()].some((text) => pattern.test(text))).toBe(true);
});

test('every rule that a test or a refusal names is listed', () => {
  const unknown: string[] = [];
  for (const [file, text] of [...tests, ...sources]) {
    for (const [id] of text.matchAll(anyId)) if (!listed.has(id)) unknown.push(`${file}: ${id}`);
  }
  expect(unknown).toEqual([]);
});
