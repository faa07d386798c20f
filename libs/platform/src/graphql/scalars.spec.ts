import { dateScalar, dateTimeScalar } from './scalars.js';

test.each([
  ['2021-04-12T08:00:00Z', '2021-04-12T08:00:00.000Z'],
  ['2021-04-12T10:00+02:00', '2021-04-12T08:00:00.000Z'],
  ['2024-02-29T23:59:59.5Z', '2024-02-29T23:59:59.500Z'],
])('the instant %s is %s', (given, expected) => {
  expect(dateTimeScalar.parseValue(given)).toBe(expected);
});

test.each([['2021-04-12'], ['2021-02-30T08:00:00Z'], ['2021-04-12T08:00:00'], ['soon'], [12], [null]])(
  '%j is no instant',
  (given) => {
    expect(() => dateTimeScalar.parseValue(given)).toThrow(/instant/);
  },
);

test.each([['2021-02-29'], ['2021-4-1'], ['2021-04-12T00:00:00Z'], [20210412]])('%j is no day', (given) => {
  expect(() => dateScalar.parseValue(given)).toThrow(/day/);
});

test('days stay as they are', () => {
  expect(dateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
  expect(dateTimeScalar.serialize(new Date('2021-04-12T08:00:00Z'))).toBe('2021-04-12T08:00:00.000Z');
});
