import { IconMapPin, IconWorld } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SideEventLineFragment } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { nameOfLanguage } from '../shell/language.js';
import { Plate } from '../shell/plate.js';
import { Translated } from '../shell/translated.js';
import { EventStanding, useModeWord } from './event-words.js';
import classes from './side-event-life.module.css';

/** One line of the programme: when, what, by whom, where. */
export function EventCard({ event, now }: { readonly event: SideEventLineFragment; readonly now: Date }) {
  const modeWord = useModeWord();
  return (
    <article className={classes.card} data-cancelled={event.cancelledAt !== null || undefined}>
      <p className={classes.when}>
        <DateTime at={event.startsAt} until={event.endsAt} zone={event.timezone} timeOnly />
        <EventStanding event={event} now={now} />
      </p>
      <h3>
        <Link to="/side-events/$eventId" params={{ eventId: event.id }}>
          <Translated of={event.title} />
        </Link>
      </h3>
      <p>
        <Plate name={event.organiser.name.text} language={event.organiser.name.language} size="sm" />
      </p>
      <p className={classes.facts}>
        <span>
          {event.room ? (
            <>
              <IconMapPin size={16} aria-hidden /> <Translated of={event.room} />
            </>
          ) : (
            <IconWorld size={16} aria-hidden />
          )}{' '}
          {event.mode === 'IN_PERSON' ? '' : event.room ? `· ${modeWord(event.mode)}` : modeWord(event.mode)}
        </span>
        <span>{event.languages.map(nameOfLanguage).join(', ')}</span>
        {event.themes.map(({ key, name }) => (
          <span key={key} className={classes.theme}>
            <Translated of={name} />
          </span>
        ))}
      </p>
    </article>
  );
}
