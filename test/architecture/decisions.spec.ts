import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';

const folder = join(projectRoot, 'docs/decisions');
const records = readdirSync(folder).filter((file) => file.endsWith('.md'));

test('decision records are numbered without a gap or a double', () => {
  const numbers = records.map((file) => Number(file.slice(0, 4))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test.each(records)('%s has date, status, context, decision, consequences', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  for (const part of ['Date:', 'Status:', '**Context.**', '**Decision.**', '**Consequences.**'])
    expect(text).toContain(part);
  expect(text.split(/\s+/).length).toBeLessThan(400);
});
