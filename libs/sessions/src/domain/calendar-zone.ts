import { Temporal } from 'temporal-polyfill';

/**
 * RFC 5545, 3.6.5: the VTIMEZONE component of a zone for the years in which a calendar has meetings. Every change of
 * the clocks in them is written out, so that a reader needs no rules of its own.
 * @param zone IANA name
 * @returns lines with CRLF, as `ical-generator` takes them
 */
export function timezoneComponent(zone: string, fromYear: number, toYear: number): string {
  const begin = Temporal.ZonedDateTime.from({ timeZone: zone, year: fromYear, month: 1, day: 1 });
  const end = Temporal.ZonedDateTime.from({ timeZone: zone, year: toYear + 1, month: 1, day: 1 });
  const observances = [observance(begin.offsetNanoseconds, begin, summer(begin))];
  for (let at = begin; ;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || Temporal.ZonedDateTime.compare(next, end) >= 0) break;
    const before = next.subtract({ nanoseconds: 1 });
    observances.push(observance(before.offsetNanoseconds, next, summer(next)));
    at = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'].join('\r\n');
}

/** One span of the same offset; its start is written in the clock time before the change (3.8.2.4). */
function observance(offsetBefore: number, from: Temporal.ZonedDateTime, daylight: boolean): string[] {
  const name = daylight ? 'DAYLIGHT' : 'STANDARD';
  const clock = from.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: offsetBefore }).toPlainDateTime();
  return [
    `BEGIN:${name}`,
    `DTSTART:${clock.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offset(offsetBefore)}`,
    `TZOFFSETTO:${offset(from.offsetNanoseconds)}`,
    `END:${name}`,
  ];
}

/** Summer time is the larger of the offsets of a year. */
function summer(at: Temporal.ZonedDateTime): boolean {
  const [january, july] = [1, 7].map((month) => at.with({ month, day: 1 }).offsetNanoseconds);
  return january !== july && at.offsetNanoseconds === Math.max(january ?? 0, july ?? 0);
}

/** `+0100` */
function offset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
