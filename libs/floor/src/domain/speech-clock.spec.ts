import * as fc from 'fast-check';
import { aProfile, after, noon } from '../../../../test/builders/floor-facts.js';
import { extendClock, pauseClock, resumeClock } from './run-clock.js';
import { replyLimit, setTimeLimits, statementLimit } from './set-time-limits.js';
import {
  clockPhase,
  endsAt,
  remainingMilliseconds,
  startClock,
  stoppedClock,
  usedMilliseconds,
  warnsAt,
} from './speech-clock.js';

const five = startClock(300, 30, noon);

describe('the clock', () => {
  test.each([
    [0, 'RUNNING', 300],
    [269, 'RUNNING', 31],
    [270, 'WARNING', 30],
    [299, 'WARNING', 1],
    [300, 'OVER', 0],
    [330, 'OVER', -30],
  ] as const)('FLR-22 FLR-23 FLR-26 after %i of 300 seconds: %s, %i left', (seconds, phase, left) => {
    expect(clockPhase(five, after(seconds))).toBe(phase);
    expect(remainingMilliseconds(five, after(seconds))).toBe(left * 1000);
  });

  test('FLR-23 says when it warns and when it ends', () => {
    expect([warnsAt(five), endsAt(five)]).toEqual([after(270), after(300)]);
  });

  test('FLR-22 without a limit it counts and never ends', () => {
    const open = startClock(null, 30, noon);
    expect([clockPhase(open, after(9000)), endsAt(open), warnsAt(open), remainingMilliseconds(open, noon)]).toEqual([
      'RUNNING',
      null,
      null,
      null,
    ]);
    expect(usedMilliseconds(open, after(9000))).toBe(9_000_000);
  });

  test('FLR-25 what stands still is not counted', () => {
    const paused = pauseClock(five, after(100));
    if (!paused.ok) throw new Error(paused.code);
    expect([clockPhase(paused.value, after(5000)), endsAt(paused.value)]).toEqual(['STANDING', null]);
    const resumed = resumeClock(paused.value, after(160));
    expect(resumed.ok && endsAt(resumed.value)).toEqual(after(360));
  });

  test('FLR-25 a standing clock is not paused, a running one not resumed', () => {
    expect(pauseClock(stoppedClock(five, noon), noon)).toMatchObject({ code: 'CLOCK_NOT_RUNNING', rule: 'FLR-25' });
    expect(resumeClock(five, noon)).toMatchObject({ code: 'CLOCK_NOT_PAUSED', rule: 'FLR-25' });
  });

  test('FLR-24 an extension moves the end, up to what the profile allows in all', () => {
    const longer = extendClock(five, 120, aProfile());
    if (!longer.ok) throw new Error(longer.code);
    expect(endsAt(longer.value)).toEqual(after(420));
    expect(extendClock(longer.value, 181, aProfile())).toMatchObject({
      code: 'EXTENSION_TOO_LONG',
      rule: 'FLR-24',
      params: { most: 300, left: 180 },
    });
    expect(extendClock(longer.value, 181, aProfile({ extensionSeconds: null }))).toMatchObject({ ok: true });
  });

  test.each([0, 9, -60, 3601, 30.5, Number.NaN])('FLR-24 refuses an extension of %p seconds', (seconds) => {
    expect(extendClock(five, seconds, aProfile({ extensionSeconds: null }))).toMatchObject({
      code: 'TIME_LIMIT_OUT_OF_RANGE',
      rule: 'FLR-24',
    });
  });

  test('FLR-25 for any pauses, time used is the time it ran, and never runs backwards', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 600_000 })), { maxLength: 30 }),
        (steps) => {
          let clock = five;
          let [now, ran, before] = [noon.getTime(), 0, 0];
          for (const [toggle, lasted] of steps) {
            if (toggle) {
              const at = new Date(now);
              const turned = clock.runningSince === null ? resumeClock(clock, at) : pauseClock(clock, at);
              if (turned.ok) clock = turned.value;
            }
            now += lasted;
            if (clock.runningSince !== null) ran += lasted;
            const used = usedMilliseconds(clock, new Date(now));
            expect(used).toBe(ran);
            expect(used).toBeGreaterThanOrEqual(before);
            expect(remainingMilliseconds(clock, new Date(now))).toBe(300_000 - ran);
            before = used;
          }
        },
      ),
    );
  });
});

describe('time limits', () => {
  test.each([9, 7201, 60.5])('FLR-22 refuses %p seconds', (seconds) => {
    expect(setTimeLimits({ MEMBER: seconds })).toMatchObject({ code: 'TIME_LIMIT_OUT_OF_RANGE', rule: 'FLR-22' });
  });
  test('FLR-22 the list before the body, the body before none', () => {
    expect(setTimeLimits({ MEMBER: 180, OBSERVER: 7200 })).toMatchObject({ ok: true });
    expect(statementLimit('MEMBER', { MEMBER: 180 }, aProfile())).toBe(180);
    expect(statementLimit('MEMBER', {}, aProfile())).toBe(300);
    expect(statementLimit('PANELLIST', {}, aProfile())).toBeNull();
  });
  test('FLR-30 ten minutes for the first reply, five for the second', () => {
    expect([1, 2, 3].map((number) => replyLimit(number, aProfile()))).toEqual([600, 300, 300]);
    expect(replyLimit(1, aProfile({ replyLimits: [] }))).toBeNull();
  });
});
