import { checkMembership, isMemberOn } from './membership-term.js';
import type { MembershipTerm } from './membership-term.js';

const term = (state: string, over: Partial<MembershipTerm> = {}): MembershipTerm => ({
  state,
  group: 'AFRICAN',
  from: '2020-01-01',
  to: '2023-12-31',
  ...over,
});

describe('isMemberOn', () => {
  test.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2023-12-31', true],
    ['2024-01-01', false],
  ])('BOD-2 on %s: %s', (day, expected) => {
    expect(isMemberOn(term('AGO'), day)).toBe(expected);
  });

  test('BOD-2 an open term has no last day', () => {
    expect(isMemberOn(term('AGO', { to: null }), '2199-01-01')).toBe(true);
  });
});

describe('checkMembership', () => {
  const seats = [
    { groups: ['AFRICAN'], seats: 2 },
    { groups: ['ASIA_PACIFIC'], seats: 1 },
    { groups: ['LATIN_AMERICAN_CARIBBEAN'], seats: 1 },
    { groups: ['ASIA_PACIFIC', 'LATIN_AMERICAN_CARIBBEAN'], seats: 1 },
  ] as const;
  const asian = { group: 'ASIA_PACIFIC' } as const;
  const latin = { group: 'LATIN_AMERICAN_CARIBBEAN' } as const;

  test.each([
    ['BOD-3', 'the last day of one term is the first of the next', [term('AGO'), term('AGO', { from: '2023-12-31' })]],
    ['BOD-4', 'three members on two seats', [term('AGO'), term('DZA'), term('BFA')]],
    [
      'BOD-4',
      'the rotating seat taken twice',
      [term('AFG', asian), term('BHR', asian), term('BRA', latin), term('CHL', latin)],
    ],
  ])('%s refuses: %s', (rule, _, terms) => {
    expect(checkMembership(terms, seats, '2021-04-12')).toMatchObject({ ok: false, rule });
  });

  test.each([
    ['BOD-3', 'terms that follow each other', [term('AGO'), term('AGO', { from: '2024-01-01', to: '2027-12-31' })]],
    ['BOD-4', 'a term that is over', [term('AGO'), term('DZA'), term('BFA', { from: '2016-01-01', to: '2019-12-31' })]],
    ['BOD-4', 'the rotating seat with one group', [term('AFG', asian), term('BHR', asian), term('BRA', latin)]],
  ])('%s accepts: %s', (_rule, _, terms) => {
    expect(checkMembership(terms, seats, '2021-04-12')).toMatchObject({ ok: true });
  });
});
