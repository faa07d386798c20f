import { describe, expect, test } from '@jest/globals';
import { ServerTime } from './server-time.js';

describe('ServerTime', () => {
  test('without an exchange the own clock counts', () => {
    expect(new ServerTime().now(1_000)).toBe(1_000);
  });

  test('the server is taken to have answered in the middle of the exchange', () => {
    const time = new ServerTime();
    time.observe({ sentAt: 1_000, receivedAt: 1_200, serverAt: 61_100 });
    expect(time.now(2_000)).toBe(62_000);
  });

  test('a slower exchange does not spoil a quicker one, a quicker one improves it', () => {
    const time = new ServerTime();
    time.observe({ sentAt: 0, receivedAt: 100, serverAt: 5_050 });
    time.observe({ sentAt: 1_000, receivedAt: 3_000, serverAt: 9_000 });
    expect(time.now(0)).toBe(5_000);
    time.observe({ sentAt: 4_000, receivedAt: 4_010, serverAt: 9_015 });
    expect(time.now(0)).toBe(5_010);
  });

  test('after a restart any exchange counts again', () => {
    const time = new ServerTime();
    time.observe({ sentAt: 0, receivedAt: 10, serverAt: 1_005 });
    time.restart();
    time.observe({ sentAt: 0, receivedAt: 1_000, serverAt: 90_500 });
    expect(time.now(0)).toBe(90_000);
  });
});
