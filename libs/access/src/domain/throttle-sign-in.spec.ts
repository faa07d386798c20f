import { networkOf } from './network-of.js';
import { throttleSignIn } from './throttle-sign-in.js';
import type { CountedBy } from './throttle-sign-in.js';

const now = new Date('2021-04-12T08:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

describe('ACC-11', () => {
  test.each<[CountedBy, number, number, number | null]>([
    ['pair', 0, 0, null],
    ['pair', 4, 0, null],
    ['pair', 5, 0, 1],
    ['pair', 6, 0, 2],
    ['pair', 8, 0, 8],
    ['pair', 8, 5, 3],
    ['pair', 8, 8, null],
    ['pair', 60, 0, 900],
    ['pair', 5_000, 0, 900],
    ['network', 99, 0, null],
    ['network', 110, 0, 60],
    ['browser', 9, 0, null],
    ['browser', 40, 0, 300],
  ])('%s: %d failures, the last %d s ago, wait %j', (by, count, seconds, wait) => {
    const decision = throttleSignIn([{ by, count, lastAt: ago(seconds) }], now);
    expect(decision).toEqual(
      wait === null
        ? { ok: true, value: undefined }
        : { ok: false, code: 'TOO_MANY_ATTEMPTS', rule: 'ACC-11', params: { seconds: wait } },
    );
  });

  test('the longest pause counts', () => {
    const failures = [
      { by: 'pair', count: 6, lastAt: now },
      { by: 'network', count: 104, lastAt: now },
    ] as const;
    expect(throttleSignIn(failures, now)).toMatchObject({ params: { seconds: 16 } });
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('ACC-11 the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
