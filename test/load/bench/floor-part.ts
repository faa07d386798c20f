import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '../../../apps/cli/src/testing/test.command.js';
import { figure, median, percentile } from './figures.js';
import type { Figure } from './figures.js';
import { pinThis } from './processors.js';
import type { Stage } from './stage.js';

/** What the browser test writes: milliseconds, round by round (`test/support/floor-rounds.ts`). */
type Rounds = Readonly<Record<'product' | 'bare', Readonly<Record<'grant' | 'revoke' | 'told', readonly number[]>>>>;

/** From the chair's key to the listener's page, at a real SFU, measured by the browser test beside the bare SFU. */
export async function floorFigures(stage: Stage): Promise<Figure[]> {
  if (!stage.pace.browsers) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-bench-'));
  const file = path.join(folder, 'rounds.json');
  process.env['ROSTRUM_TEST_ROUNDS'] = file;
  pinThis('anywhere');
  try {
    await test(['browser', '--', '--testPathPatterns=microphone-follows-the-floor']);
    if (existsSync(file)) return figuresOf(JSON.parse(readFileSync(file, 'utf8')) as Rounds);
    console.log('  No figures of the floor: Chromium or LiveKit is missing here, or the browser test failed.');
    return [];
  } finally {
    pinThis('load');
    delete process.env['ROSTRUM_TEST_ROUNDS'];
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf({ product, bare }: Rounds): Figure[] {
  const compared = (what: 'grant' | 'revoke', which: 'median' | 'p99') => {
    const of = (values: readonly number[]) => (which === 'median' ? median(values) : percentile(values, 0.99));
    const [ours, theirs] = [of(product[what]), of(bare[what])];
    return figure({
      key: `floor.${what}`,
      case: which,
      values: [ours / theirs],
      goal: { atMost: 1.25 },
      detail: `${ours} ms against ${theirs} ms (bare LiveKit), ${product[what].length} rounds`,
    });
  };
  return [
    compared('grant', 'median'),
    compared('grant', 'p99'),
    compared('revoke', 'median'),
    compared('revoke', 'p99'),
    figure({
      key: 'floor.grant',
      case: 'told, ms',
      values: product.told,
      goal: { atMost: 50 },
      detail: 'until the page of the speaker says so',
    }),
  ];
}
