import { addDays, dayIn, daysBetween, onDay, weekdayOf } from './zoned-time.js';

/** The part of an earlier session whose pattern of meetings is taken over. */
export interface Pattern<Meeting extends PatternMeeting> {
  readonly timezone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly meetings: readonly Meeting[];
}

export interface PatternMeeting {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Days of the new session and the zone of its place. */
export interface NewDates {
  readonly timezone: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface CopiedMeeting<Meeting> {
  readonly from: Meeting;
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * SES-5 The meetings of an earlier session on the same weekdays of the same weeks, at the same time of day as the clocks
 * of the place show it, whatever summer time does. Meetings outside the earlier part, and those whose day the new
 * session does not have, are left out.
 */
export function copyPattern<Meeting extends PatternMeeting>(
  pattern: Pattern<Meeting>,
  dates: NewDates,
): CopiedMeeting<Meeting>[] {
  const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
  const [oldMonday, newMonday] = [mondayOf(pattern.startsOn), mondayOf(dates.startsOn)];
  return pattern.meetings
    .map((from) => ({ from, was: dayIn(pattern.timezone, from.startsAt) }))
    .filter(({ was }) => pattern.startsOn <= was && was <= pattern.endsOn)
    .map(({ from, was }) => ({ from, day: addDays(newMonday, daysBetween(oldMonday, was)) }))
    .filter(({ day }) => dates.startsOn <= day && day <= dates.endsOn)
    .map(({ from, day }) => ({ from, ...onDay(dates.timezone, day, { zone: pattern.timezone, ...from }) }));
}
