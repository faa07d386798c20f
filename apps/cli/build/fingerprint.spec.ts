import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-sources-'));
  mkdirSync(join(root, 'libs/floor'), { recursive: true });
  writeFileSync(join(root, 'libs/floor/rule.ts'), 'one');
  writeFileSync(join(root, 'libs/floor/rule.spec.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const isSource = (name: string) => !name.endsWith('.spec.ts');
const taken = () => fingerprint(root, ['libs', 'nowhere'], isSource);

test.each([
  ['a file that is written', () => writeFileSync(join(root, 'libs/floor/rule.ts'), 'other')],
  ['a file that is touched', () => utimesSync(join(root, 'libs/floor/rule.ts'), 1, 1)],
  ['a file that appears', () => writeFileSync(join(root, 'libs/new.ts'), '')],
  ['a file that disappears', () => rmSync(join(root, 'libs/floor/rule.ts'))],
])('%s makes a build due', (_, change) => {
  const before = taken();
  change();
  expect(taken()).not.toBe(before);
});

test.each([
  ['nothing at all', () => undefined],
  ['a file that is no source', () => writeFileSync(join(root, 'libs/floor/rule.spec.ts'), 'other')],
  ['what a build or an installation wrote', () => mkdirSync(join(root, 'libs/dist/x'), { recursive: true })],
])('%s does not', (_, change) => {
  const before = taken();
  change();
  writeFileSync(join(root, 'elsewhere.ts'), '');
  expect(taken()).toBe(before);
});

test('a stamp is read as it was written, and is empty where there is none', () => {
  const file = join(root, 'dist/.sources');
  expect(readStamp(file)).toBe('');
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
});
