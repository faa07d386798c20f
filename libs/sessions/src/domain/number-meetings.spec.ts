import { meetingTitle } from './meeting-title.js';
import { nextNumber, renumber } from './number-meetings.js';
import type { NumberedMeeting } from './number-meetings.js';

const meeting = (id: string, number: number | null, over: Partial<NumberedMeeting> = {}): NumberedMeeting => ({
  id,
  number,
  type: 'PLENARY',
  state: 'SCHEDULED',
  startsAt: `2021-04-${id}T07:00:00.000Z`,
  ...over,
});

test('SES-20 a new meeting has the next number of its type, an informal one none', () => {
  const meetings = [meeting('12', 2), meeting('13', 5), meeting('14', 9, { type: 'COMMITTEE_OF_THE_WHOLE' })];
  expect(nextNumber('PLENARY', meetings)).toBe(6);
  expect(nextNumber('COMMITTEE_OF_THE_WHOLE', meetings)).toBe(10);
  expect(nextNumber('INFORMAL', meetings)).toBeNull();
  expect(nextNumber('PLENARY', [])).toBe(1);
});

test.each([
  ['in the order of time', [meeting('14', 1), meeting('12', 2), meeting('13', 3)], { '12': 1, '13': 2, '14': 3 }],
  ['closing gaps', [meeting('12', 1), meeting('13', 4)], { '13': 2 }],
  ['from the first number in use', [meeting('13', 2), meeting('12', 3)], { '12': 2, '13': 3 }],
  ['leaving those that have begun', [meeting('14', 1, { state: 'CLOSED' }), meeting('13', 3), meeting('12', 2)], {}],
  [
    'around those that have begun',
    [meeting('14', 2, { state: 'OPEN' }), meeting('13', 1), meeting('12', 3)],
    { '12': 1, '13': 3 },
  ],
  ['without informal ones', [meeting('12', null, { type: 'INFORMAL' }), meeting('13', 1)], {}],
])('SES-20 meetings are numbered %s', (_, meetings, expected) => {
  expect(Object.fromEntries(renumber(meetings).map(({ id, number }) => [id, number]))).toEqual(expected);
});

test.each([
  [1, '1st plenary meeting', '1re séance plénière'],
  [2, '2nd plenary meeting', '2e séance plénière'],
  [3, '3rd plenary meeting', '3e séance plénière'],
  [11, '11th plenary meeting', '11e séance plénière'],
  [22, '22nd plenary meeting', '22e séance plénière'],
])('SES-20 the title of number %i', (number, en, fr) => {
  expect(meetingTitle('PLENARY', number)).toMatchObject({ en, fr });
});
