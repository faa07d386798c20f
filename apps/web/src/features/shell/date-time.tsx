import { useLingui } from '@lingui/react/macro';
import { currentLanguage } from './language.js';
import { calendarDay, dayIn, momentIn, offsetAt, readerZone, timeIn } from './dates.js';
import { usePlaceOfZone } from './place-of-zone.js';
import classes from './date-time.module.css';

export interface DateTimeProps {
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** End of the same event; shown as a time. */
  readonly until?: string;
  /** IANA zone of the place where it happens. */
  readonly zone: string;
  /** Leaves out the day where a heading has said it. */
  readonly timeOnly?: boolean;
}

/** Date and time at the place of the event, with the place; and the reader's own time where it differs. */
export function DateTime({ at, until, zone, timeOnly = false }: DateTimeProps) {
  const { t } = useLingui();
  const language = currentLanguage();
  const place = usePlaceOfZone(zone);
  const own = readerZone();
  const differs = offsetAt(new Date(at), zone) !== offsetAt(new Date(at), own);
  const times = (where: string) =>
    until ? `${timeIn(language, at, where)}–${timeIn(language, until, where)}` : timeIn(language, at, where);
  const sameDay = dayIn(language, at, zone) === dayIn(language, at, own);
  // Isolated as the times of the place are: a span of time reads from left to right in Arabic too.
  const ownTimes = `\u2068${times(own)}\u2069`;
  const ownDay = dayIn(language, at, own);
  return (
    <span className={classes.moment}>
      <time dateTime={at}>
        {!timeOnly && <span>{dayIn(language, at, zone)}, </span>}
        <bdi className={classes.time}>{times(zone)}</bdi>
      </time>{' '}
      <span className={classes.place}>{place}</span>{' '}
      {differs && (
        <span className={classes.own}>
          ({sameDay ? t`${ownTimes} your time` : t`${ownDay}, ${ownTimes} your time`})
        </span>
      )}
    </span>
  );
}

/** A moment in a trail: date and time to the second in the reader's zone, with its place. */
export function Moment({ at }: { readonly at: string }) {
  const place = usePlaceOfZone(readerZone());
  return (
    <time dateTime={at}>
      {momentIn(currentLanguage(), at, readerZone())} <span className={classes.zone}>{place}</span>
    </time>
  );
}

/** A calendar day. */
export function Day({ on }: { readonly on: string }) {
  return <time dateTime={on}>{calendarDay(currentLanguage(), on)}</time>;
}
