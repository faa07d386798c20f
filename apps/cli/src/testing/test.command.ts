import process from 'node:process';
import { projectRoot } from '#platform/launchers';
import { ensureWebBuild } from '../../build/web.mjs';
import { Fault } from '../fault.js';
import { obtainComponents, VARIABLE, type ComponentName } from './components.js';
import { runJest } from './jest-run.js';
import { SIZES, type Size } from './sizes.js';
import { add, lastLine, NOTHING, ONE_FAILURE, withSkipsAsFailures, type Tally } from './tally.js';

/**
 * `rostrum test [size …] [-- jest options]`: every size of test in turn, from the smallest. What the larger ones need
 * is installed and built meanwhile. The last line is the count.
 */
export async function test(options: readonly string[]): Promise<number> {
  const dashes = options.indexOf('--');
  const names = dashes < 0 ? options : options.slice(0, dashes);
  const filters = dashes < 0 ? [] : options.slice(dashes + 1);
  const sizes = chosen(names);
  const everythingMustRun = process.env['CI'] === 'true';
  const root = projectRoot;

  const components = obtainComponents(everythingMustRun);
  const web = ensureWebBuild({ root });
  web.catch(() => {});
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test' };
  const absent = new Set<ComponentName>();
  let total: Tally = NOTHING;

  for (const size of sizes) {
    const began = performance.now();
    console.log(`\n── ${size.name} tests ──`);
    const tally = await prepared(size, { components, web, environment, absent })
      .then(() => runJest(root, size, { environment, filters }))
      .catch(countedFault);
    console.log(`   ${size.name}: ${lastLine(tally)} in ${Math.round((performance.now() - began) / 1000)} s`);
    total = add(total, tally);
  }

  if (absent.size > 0) console.log(`\nMissing on this machine, so skipped where needed: ${[...absent].join(', ')}`);
  const counted = everythingMustRun ? withSkipsAsFailures(total) : total;
  if (everythingMustRun && total.skipped > 0)
    console.log(`\n${total.skipped} skipped tests count as failed, because CI=true.`);
  console.log(`\n${lastLine(counted)}`);
  return counted.failed === 0 && counted.passed > 0 ? 0 : 1;
}

function chosen(names: readonly string[]): readonly Size[] {
  const unknown = names.filter((name) => !SIZES.some((size) => size.name === name));
  if (unknown.length > 0) {
    throw new Fault(
      `There is no size of test "${unknown.join(', ')}"; there are ${SIZES.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? SIZES : SIZES.filter(({ name }) => names.includes(name));
}

interface Preparation {
  readonly components: Record<ComponentName, Promise<string | undefined>>;
  readonly web: Promise<void>;
  readonly environment: NodeJS.ProcessEnv;
  readonly absent: Set<ComponentName>;
}

async function prepared(size: Size, { components, web, environment, absent }: Preparation): Promise<void> {
  for (const need of size.after) {
    if (need === 'web') {
      await web;
      continue;
    }
    const place = await components[need];
    if (place) environment[VARIABLE[need]] = place;
    else absent.add(need);
  }
}

function countedFault(error: unknown): Tally {
  console.error(error instanceof Error ? error.message : error);
  return ONE_FAILURE;
}
