import type { Language } from './language.js';

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
] as const;

const formats = new Map<Language, Intl.DateTimeFormat>();

/** A calendar day (`2022-04-11`) as documents write it: 11 April 2022, 11 نيسان/أبريل 2022, 2022年4月11日. */
export function writtenDay(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`);
  if (language === 'ar') return `${date.getUTCDate()} ${arabicMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  let format = formats.get(language);
  if (!format) {
    const locale = language === 'en' ? 'en-GB' : language;
    format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    formats.set(language, format);
  }
  return format.format(date);
}
