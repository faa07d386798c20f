import { checkReminder, gapsOf } from './nomination-gaps.js';

const whole = { people: 3, hasHead: true, hasLetter: true, focalPoints: 1, remindedAt: null };
const now = new Date('2027-03-01T12:00:00Z');

test.each([
  [{}, []],
  [{ people: 0, hasHead: false }, ['PEOPLE', 'HEAD']],
  [{ hasLetter: false }, ['LETTER']],
] as const)('REG-39 of %j are missing %j', (over, gaps) => {
  expect(gapsOf({ ...whole, ...over })).toEqual(gaps);
});

test.each([
  [{}, 'REMINDER_NEEDLESS'],
  [{ hasHead: false, focalPoints: 0 }, 'REMINDER_NOBODY'],
  [{ hasHead: false, remindedAt: new Date('2027-02-28T12:00:01Z') }, 'REMINDER_TODAY'],
  [{ hasHead: false, remindedAt: new Date('2027-02-28T12:00:00Z') }, null],
] as const)('REG-39 a reminder for %j: %s', (over, code) => {
  expect(checkReminder({ ...whole, ...over }, now)).toMatchObject(
    code ? { code, rule: 'REG-39' } : { value: ['HEAD'] },
  );
});
