import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { IconCalendarPlus, IconDoorEnter, IconListCheck, IconMapPin } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { PublishedSideEventDocument } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { nameOfLanguage } from '../shell/language.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Translated } from '../shell/translated.js';
import { useNow } from '../shell/use-now.js';
import { EventStanding, useModeWord } from './event-words.js';
import { OwnPlaceHere } from './own-place-here.js';
import classes from './side-event-life.module.css';

/** One side event: what it is about, when and where, and how to attend it. */
export function EventPage() {
  const { t } = useLingui();
  const { eventId } = useParams({ from: '/site/side-events/$eventId' });
  const { data, error, refetch } = useQuery(PublishedSideEventDocument, {
    variables: { id: eventId },
    fetchPolicy: 'cache-and-network',
  });
  const now = useNow(15_000);
  const modeWord = useModeWord();
  if (error && !data) throw error;
  if (data?.publishedSideEvent === null) return <NotFoundPage />;
  const event = data?.publishedSideEvent;
  if (!event) return <Skeleton height={480} />;
  const open = event.endedAt === null && event.cancelledAt === null && now.getTime() < Date.parse(event.endsAt);
  const doorOpen = open && event.mode !== 'IN_PERSON' && now.getTime() >= Date.parse(event.doorOpensAt);
  return (
    <div className={classes.page}>
      <PageTitle
        title={event.title.text}
        above={
          <Link to="/sessions/$slug/side-events" params={{ slug: event.sessionSlug }}>
            <Trans>Side events</Trans>: <Translated of={event.sessionTitle} />
          </Link>
        }
      >
        <p className={classes.when}>
          <DateTime at={event.startsAt} until={event.endsAt} zone={event.timezone} />
          <EventStanding event={event} now={now} />
        </p>
        <p className={classes.facts}>
          {event.room && (
            <span>
              <IconMapPin size={16} aria-hidden /> <Translated of={event.room} />
            </span>
          )}
          <span>{modeWord(event.mode)}</span>
          <span>{event.languages.map(nameOfLanguage).join(', ')}</span>
          {event.themes.map(({ key, name }) => (
            <span key={key} className={classes.theme}>
              <Translated of={name} />
            </span>
          ))}
        </p>
      </PageTitle>
      {event.organises && (
        <div className={classes.buttons}>
          <Button
            component={Link}
            to={`/side-events/${event.id}/attendees`}
            variant="default"
            leftSection={<IconListCheck size={18} aria-hidden />}
          >{t`Attendees and places`}</Button>
          {doorOpen && (
            <Button
              component={Link}
              to={`/side-events/${event.id}/room`}
              leftSection={<IconDoorEnter size={18} aria-hidden />}
            >{t`Open the room as host`}</Button>
          )}
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.page}>
          {event.abstract.text && (
            <p className={classes.abstract}>
              <Translated of={event.abstract} />
            </p>
          )}
          <section aria-labelledby="organized-by" className={classes.day}>
            <h2 id="organized-by">{t`Organized by`}</h2>
            <p>
              <Plate name={event.organiser.name.text} language={event.organiser.name.language} />
            </p>
            {event.cosponsors.length > 0 && (
              <>
                <h2>{t`Co-sponsored by`}</h2>
                <ul className={classes.plates}>
                  {event.cosponsors.map(({ name }) => (
                    <li key={name.text}>
                      <Plate name={name.text} language={name.language} size="sm" />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          {event.speakers.length > 0 && (
            <section aria-labelledby="speakers" className={classes.day}>
              <h2 id="speakers">{t`Speakers`}</h2>
              <ul className={classes.speakers}>
                {event.speakers.map(({ name, position }) => (
                  <li key={name + position}>
                    <strong>{name}</strong>
                    {position && <span className={classes.quiet}> · {position}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className={classes.page}>
          <OwnPlaceHere event={event} doorOpen={doorOpen} onChanged={() => void refetch()} />
          <Button
            component="a"
            variant="default"
            href={`/calendar/side-events/event/${event.id}.ics`}
            download
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
          >{t`Put into my calendar`}</Button>
        </div>
      </div>
    </div>
  );
}
