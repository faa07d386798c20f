import { describe, expect, test } from '@jest/globals';
import { formatClock, readClock } from './floor-clock.js';
import type { ClockSource } from './floor-clock.js';

const at = (time: string) => Date.parse(`2021-04-12T${time}Z`);
const running: ClockSource = {
  givenAt: '2021-04-12T10:00:00.000Z',
  warnsAt: '2021-04-12T10:04:30.000Z',
  endsAt: '2021-04-12T10:05:00.000Z',
  remainingSeconds: 300,
  paused: false,
};

describe('readClock', () => {
  test.each([
    ['at the beginning', '10:00:00.000', 300, 'running'],
    ['a second before the warning', '10:04:29.000', 31, 'running'],
    ['at the warning', '10:04:30.000', 30, 'warning'],
    ['in the last second', '10:04:59.999', 1, 'warning'],
    ['when the time is over', '10:05:00.000', 0, 'over'],
    ['after that', '10:06:12.000', -72, 'over'],
  ])('%s', (_, time, seconds, phase) => {
    expect(readClock(running, at(time))).toEqual({ seconds, limited: true, phase, paused: false });
  });

  test('a standing clock shows what the server counted, whatever the time', () => {
    const standing = { ...running, endsAt: null, warnsAt: null, remainingSeconds: 42, paused: true };
    expect(readClock(standing, at('11:00:00.000'))).toEqual({
      seconds: 42,
      limited: true,
      phase: 'running',
      paused: true,
    });
  });
});

describe('without a limit', () => {
  test('the clock counts what was spoken', () => {
    const unlimited = { ...running, endsAt: null, warnsAt: null, remainingSeconds: null };
    expect(readClock(unlimited, at('10:07:30.500'))).toEqual({
      seconds: 450,
      limited: false,
      phase: 'running',
      paused: false,
    });
  });
});

describe('formatClock', () => {
  test.each([
    [300, '5:00'],
    [65, '1:05'],
    [9, '0:09'],
    [0, '0:00'],
    [-72, '−1:12'],
    [3600, '1:00:00'],
  ])('%i seconds is %s', (seconds, text) => {
    expect(formatClock(seconds)).toBe(text);
  });
});
