import type { Language } from '../../generated/graphql.js';

/**
 * Locales for dates and numbers. Arabic with the digits 0–9: they stand beside document symbols and clocks, which are
 * written with them in all six languages.
 */
const locales: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

export const localeOf = (language: Language): string => locales[language];

/** The months as United Nations documents in Arabic write them. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** Zone of the reader's machine. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times what using it costs: each is made once. */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, options)));
  return format;
}

const formatIn = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  formatFor(localeOf(language), options);

function write(language: Language, at: Date, options: Intl.DateTimeFormatOptions): string {
  const format = formatIn(language, options);
  if (language !== 'ar' || options.month !== 'long') return format.format(at);
  const month = Number(formatIn('en', { month: 'numeric', timeZone: options.timeZone }).format(at));
  return format
    .formatToParts(at)
    .map(({ type, value }) => (type === 'month' ? (arabicMonths[month - 1] ?? value) : value))
    .join('');
}

/** Hours and minutes on the 24-hour clock. */
export const timeIn = (language: Language, instant: string, zone: string): string =>
  write(language, new Date(instant), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });

/** Weekday, day, month, year at a place. */
export const dayIn = (language: Language, instant: string, zone: string): string =>
  write(language, new Date(instant), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  });

/** Weekday and day without the year, for headings of columns. */
export const shortDayIn = (language: Language, instant: string, zone: string): string =>
  write(language, new Date(instant), {
    weekday: 'short',
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    timeZone: zone,
  });

/** Date and time, for trails and lists. */
export const momentIn = (language: Language, instant: string, zone: string): string =>
  write(language, new Date(instant), {
    day: 'numeric',
    month: language === 'ar' ? 'long' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });

/** A calendar day (`2021-04-12`), as written at the place where it counts. */
export const calendarDay = (language: Language, day: string): string =>
  write(language, new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** From one calendar day to another: "12–16 April 2021". */
export function calendarRange(language: Language, from: string, to: string): string {
  if (from === to) return calendarDay(language, from);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (language === 'ar') {
    return sameMonth
      ? `${Number(from.slice(8))}–${calendarDay('ar', to)}`
      : `${calendarDay('ar', from)} – ${calendarDay('ar', to)}`;
  }
  if (language === 'zh') {
    // The library writes ranges in figures only; United Nations documents write 2021年4月12日至16日.
    const end = sameMonth ? `${Number(to.slice(8))}日` : calendarDay('zh', to);
    const year = from.slice(0, 5) === to.slice(0, 5) && !sameMonth ? end.replace(/^\d+年/, '') : end;
    return `${calendarDay('zh', from)}至${year}`;
  }
  return formatIn(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    new Date(`${from}T12:00:00Z`),
    new Date(`${to}T12:00:00Z`),
  );
}

/** Calendar day (`2021-04-12`) of an instant at a place. */
export const dayKeyIn = (instant: string, zone: string): string =>
  formatFor('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** Minutes since midnight at a place. */
export function minuteOfDayIn(instant: string, zone: string): number {
  const [hours = 0, minutes = 0] = formatFor('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date(instant))
    .split(':')
    .map(Number);
  return hours * 60 + minutes;
}

/** Offset of a zone from UTC at an instant, in minutes, east positive. */
export function offsetAt(instant: Date, zone: string): number {
  const parts = formatFor('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const get = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'));
  return Math.round((wall - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
}

/** The instant of a wall-clock time at a place: day `2021-04-12` and minutes since midnight there. */
export function instantAt(day: string, minuteOfDay: number, zone: string): string {
  const guess = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;
  const first = guess - offsetAt(new Date(guess), zone) * 60_000;
  // Once more with the offset that holds there: the day of a clock change has two.
  return new Date(guess - offsetAt(new Date(first), zone) * 60_000).toISOString();
}
