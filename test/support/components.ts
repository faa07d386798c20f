import process from 'node:process';
import { describe } from '@jest/globals';

/** What a test may need beyond Node and the embedded database; `rostrum test` finds it and says where it is. */
const VARIABLE = {
  chromium: 'ROSTRUM_TEST_CHROMIUM',
  'redis-server': 'ROSTRUM_TEST_REDIS_SERVER',
  livekit: 'ROSTRUM_TEST_LIVEKIT',
  verapdf: 'ROSTRUM_TEST_VERAPDF',
  openpyxl: 'ROSTRUM_TEST_OPENPYXL',
} as const;

export type TestComponent = keyof typeof VARIABLE;

/** The path of a component's program. Throws when this machine lacks it: ask inside `describeWith` only. */
export function componentPath(component: TestComponent): string {
  const place = process.env[VARIABLE[component]];
  if (!place) throw new Error(`${component} is missing on this machine (${VARIABLE[component]} is not set).`);
  return place;
}

/**
 * A group of tests that need these components. Where one is missing the group is skipped with its name in the title;
 * with `CI=true` `rostrum test` counts that as a failure.
 */
export function describeWith(components: readonly TestComponent[], title: string, tests: () => void): void {
  const missing = components.filter((component) => !process.env[VARIABLE[component]]);
  const group = missing.length === 0 ? describe : describe.skip;
  group(missing.length === 0 ? title : `${title} (skipped: ${missing.join(', ')} missing)`, tests);
}
