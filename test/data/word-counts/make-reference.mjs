// Lets LibreOffice count the texts of this folder and writes reference.json:
//   node test/data/word-counts/make-reference.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const work = mkdtempSync(join(tmpdir(), 'rostrum-counts-'));
const cases = JSON.parse(readFileSync(join(here, 'cases.json'), 'utf8'));
const texts = ['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((name) => [
  name,
  readFileSync(join(here, `declaration-${name}.txt`), 'utf8'),
]);
const files = [...texts, ...cases.map(({ text }, index) => [`case-${index}`, text])];
for (const [name, text] of files) writeFileSync(join(work, `${name}.txt`), text);
const office = ['--headless', `-env:UserInstallation=file://${work}/profile`];
execFileSync('soffice', [
  ...office,
  '--infilter=Text (encoded):UTF8,LF,,,',
  '--convert-to',
  'odt',
  '--outdir',
  work,
  ...files.map(([name]) => join(work, `${name}.txt`)),
]);
const counts = files.map(([name]) => {
  const meta = execFileSync('unzip', ['-p', join(work, `${name}.odt`), 'meta.xml'], { encoding: 'utf8' });
  return [name, Number(/meta:word-count="(\d+)"/.exec(meta)[1])];
});
const version = execFileSync('soffice', ['--version'], { encoding: 'utf8' }).trim();
writeFileSync(
  join(here, 'reference.json'),
  `${JSON.stringify({ program: version, counts: Object.fromEntries(counts) }, null, 2)}\n`,
);
rmSync(work, { recursive: true });
