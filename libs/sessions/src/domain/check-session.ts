import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { SessionRefusal } from './session-refusal.js';
import { daysBetween, isZone } from './zoned-time.js';

export interface SessionDates {
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timezone: string;
}

const longestPart = 60;

/** SES-1 number from 1, SES-2 days in order and not more than sixty, SES-3 a zone of the IANA database. */
export function checkSession({
  number,
  startsOn,
  endsOn,
  timezone,
}: SessionDates): Decision<undefined, SessionRefusal> {
  if (!Number.isInteger(number) || number < 1 || number > 9999) return refuse('SESSION_NUMBER_INVALID', 'SES-1');
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days < 1 || days > longestPart) return refuse('SESSION_DATES', 'SES-2', { longest: longestPart });
  return isZone(timezone) ? accept() : refuse('UNKNOWN_ZONE', 'SES-3', { zone: timezone.slice(0, 60) });
}

/** SES-7 A session is shown to the public once, and not before it has an agenda (rule 6: six weeks ahead). */
export function checkPublication(
  state: 'DRAFT' | 'PUBLISHED',
  agendaItems: number,
): Decision<undefined, SessionRefusal> {
  if (state === 'PUBLISHED') return refuse('SESSION_PUBLISHED', 'SES-7');
  return agendaItems > 0 ? accept() : refuse('SESSION_WITHOUT_AGENDA', 'SES-7');
}
