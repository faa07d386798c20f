import { checkList, checkObjection, decideAccreditation, decidedBy, lastListDay, routeOf } from './accreditation.js';
import type { ListedApplication } from './accreditation.js';

const rules = { listDays: 30, opensOn: '2026-10-12', procedureRule: '17' };
const listed: ListedApplication = { route: 'LIST', state: 'LISTED', objectionsUntil: '2026-09-30', objections: 0 };
const ofBureau: ListedApplication = { route: 'BUREAU', state: 'ASKED', objectionsUntil: null, objections: 0 };

test('CIV-20 those in consultative status apply to the bureau, others are listed, intergovernmental ones need nothing', () => {
  expect(routeOf('NGO', 'ROSTER')).toBe('BUREAU');
  expect(routeOf('NGO', 'NONE')).toBe('LIST');
  expect(routeOf('NGO', 'SUSPENDED')).toBe('LIST');
  expect(routeOf('ACADEMIA', 'NONE')).toBe('LIST');
  expect(routeOf('IGO', 'NONE')).toBeNull();
});

describe('CIV-21 the list is circulated at least so many days ahead', () => {
  test.each([
    ['2026-09-12', '2026-09-30', 3, null],
    ['2026-09-13', '2026-09-30', 3, 'ACCREDITATION_LIST_LATE'],
    ['2026-09-01', '2026-09-30', 0, 'ACCREDITATION_LIST_EMPTY'],
    ['2026-09-01', '2026-09-01', 3, 'OBJECTION_PERIOD_UNFIT'],
    ['2026-09-01', '2026-10-13', 3, 'OBJECTION_PERIOD_UNFIT'],
  ])('on %s with objections until %s and %i organizations: %s', (today, objectionsUntil, entries, code) => {
    const decision = checkList(rules, { today, objectionsUntil, entries });
    expect(decision.ok ? null : decision.code).toBe(code);
  });

  test('the last day is counted back over months', () => {
    expect(lastListDay(rules)).toBe('2026-09-12');
    expect(lastListDay({ ...rules, listDays: 0 })).toBe('2026-10-12');
  });
});

describe('CIV-22 States object until the last day', () => {
  test.each([
    [listed, '2026-09-30', null],
    [listed, '2026-10-01', 'OBJECTIONS_CLOSED'],
    [{ ...listed, state: 'OBJECTED' }, '2026-09-02', null],
    [{ ...listed, state: 'ACCORDED' }, '2026-09-02', 'ACCREDITATION_STATE'],
    [ofBureau, '2026-09-02', 'ACCREDITATION_STATE'],
  ] as const)('%j on %s: %s', (application, today, code) => {
    const decision = checkObjection(application, today);
    expect(decision.ok ? null : decision.code).toBe(code);
  });
});

describe('CIV-23 whose decision it is', () => {
  const on = (application: ListedApplication, today: string) => {
    const decision = decidedBy(application, today);
    return decision.ok ? decision.value : decision.code;
  };
  test('the bureau, nobody after the period, or the conference', () => {
    expect(on(ofBureau, '2026-09-02')).toBe('BUREAU');
    expect(on(listed, '2026-09-30')).toBe('OBJECTIONS_OPEN');
    expect(on(listed, '2026-10-01')).toBe('NO_OBJECTION');
    expect(on({ ...listed, state: 'OBJECTED' }, '2026-10-01')).toBe('CONFERENCE');
    expect(on({ ...listed, state: 'ASKED', objectionsUntil: null }, '2026-10-01')).toBe('ACCREDITATION_NOT_LISTED');
  });

  test('only the conference refuses, and it can decide otherwise than the bureau', () => {
    const today = '2026-10-01';
    const decide = (
      application: ListedApplication,
      accorded: boolean,
      by: 'BUREAU' | 'NO_OBJECTION' | 'CONFERENCE',
    ) => {
      const decision = decideAccreditation(application, { accorded, by, today });
      return decision.ok ? decision.value : decision.code;
    };
    expect(decide(ofBureau, true, 'BUREAU')).toBe('ACCORDED');
    expect(decide(ofBureau, false, 'BUREAU')).toBe('ACCREDITATION_OF_OTHERS');
    expect(decide({ ...ofBureau, state: 'ACCORDED' }, false, 'CONFERENCE')).toBe('REFUSED');
    expect(decide(listed, true, 'BUREAU')).toBe('ACCREDITATION_OF_OTHERS');
    expect(decide(listed, true, 'NO_OBJECTION')).toBe('ACCORDED');
    expect(decide({ ...listed, state: 'OBJECTED' }, true, 'NO_OBJECTION')).toBe('ACCREDITATION_OF_OTHERS');
    expect(decide({ ...listed, state: 'OBJECTED' }, true, 'CONFERENCE')).toBe('ACCORDED');
    expect(decide({ ...listed, state: 'WITHDRAWN' }, true, 'CONFERENCE')).toBe('ACCREDITATION_STATE');
  });
});
