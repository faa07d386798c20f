import { Temporal } from 'temporal-polyfill';

/** SES-3 True for a zone of the IANA database under its own name; offsets such as `+01:00` are not zones. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,59}$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The instant at which the clocks of the zone show this day and time, as `2021-04-12T07:00:00.000Z`. A time that summer
 * time leaves out is taken after the gap, one that comes twice the first time.
 * @param time `HH:mm` or `HH:mm:ss`
 */
export function instantAt(zone: string, day: string, time: string): string {
  const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone);
  return new Date(at.epochMilliseconds).toISOString();
}

/** The same wall-clock times on another day: a meeting that runs past midnight still does. */
export function onDay(
  zone: string,
  day: string,
  was: { readonly zone: string; readonly startsAt: string; readonly endsAt: string },
): { startsAt: string; endsAt: string } {
  const start = Temporal.Instant.from(was.startsAt).toZonedDateTimeISO(was.zone);
  const end = Temporal.Instant.from(was.endsAt).toZonedDateTimeISO(was.zone);
  const overnight = start.toPlainDate().until(end.toPlainDate()).days;
  const endDay = Temporal.PlainDate.from(day).add({ days: overnight }).toString();
  return {
    startsAt: instantAt(zone, day, start.toPlainTime().toString()),
    endsAt: instantAt(zone, endDay, end.toPlainTime().toString()),
  };
}

/** Day, beginning and end as the clocks of the zone show them: `2021-04-12`, `09:00`, `11:00`. */
export function clockTimes(
  zone: string,
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
): { day: string; from: string; to: string } {
  const time = (instant: string): string =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: dayIn(zone, startsAt), from: time(startsAt), to: time(endsAt) };
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from one to the other; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
