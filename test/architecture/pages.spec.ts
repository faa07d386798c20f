import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '#platform';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** First parts of the addresses of all pages at the top, as the web application declares them. */
const declared = globSync('apps/web/src/features/**/*.{ts,tsx}', { cwd: projectRoot }).flatMap((file) =>
  [...read(file).matchAll(/getParentRoute: \(\) => (?:siteRoute|rootRoute),\s+path: '\/([\w-]*)/g)].map(
    ([, area = '']) => area,
  ),
);

test('whoever follows a mailed link to a page is answered with the page, not with "not found"', () => {
  const list = /const areas = new Set\(\[([^\]]+)\]/.exec(read('libs/platform/src/web/web-application.ts'))?.[1] ?? '';
  const served = [...list.matchAll(/'([\w-]*)'/g)].map(([, area = '']) => area);
  expect(declared).toContain('side-events');
  expect([...new Set(declared)].filter((area) => !served.includes(area))).toEqual([]);
});
