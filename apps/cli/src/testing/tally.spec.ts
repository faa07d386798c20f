import { describe, expect, test } from '@jest/globals';
import { add, lastLine, tallyOf, withSkipsAsFailures } from './tally.js';

describe('the tally of a test run', () => {
  const result = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 0,
  };

  test('a file that could not be loaded counts as failed', () => {
    expect(tallyOf({ ...result, numRuntimeErrorTestSuites: 2 })).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });

  test.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 12, failed: 1, skipped: 3 }, '12 passed, 1 failed, 3 skipped'],
  ])('the last line of %j is "%s"', (tally, line) => {
    expect(lastLine(tally)).toBe(line);
  });

  test('where everything must run, what was skipped has failed', () => {
    expect(withSkipsAsFailures({ passed: 5, failed: 1, skipped: 2 })).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  test('sizes add up', () => {
    expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});
