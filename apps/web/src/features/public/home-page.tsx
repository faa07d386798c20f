import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NowDocument, type MeetingCardFragment, type NowQuery } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { calendarRange, dayIn, dayKeyIn } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage } from '../shell/language.js';
import { MeetingStateBadge, ModeBadge } from '../shell/meeting-words.js';
import { PageTitle } from '../shell/page-title.js';
import { Translated } from '../shell/translated.js';
import classes from './home.module.css';
import { OpenCalls } from './open-calls.js';

/** What is on, what comes next, and the sessions. */
export function HomePage() {
  const { t } = useLingui();
  const { data, error } = useQuery(NowDocument, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
    skipPollAttempt: () => document.hidden,
  });
  if (error && !data) throw error;
  return (
    <>
      <PageTitle title={t`Sessions and meetings`}>
        <Trans>What is on now, what comes next, and where to follow it.</Trans>
      </PageTitle>
      {data ? <Contents {...data} /> : <Waiting />}
    </>
  );
}

function Waiting() {
  return (
    <div className={classes.columns} aria-busy>
      <div className={classes.waiting}>
        {Array.from({ length: 6 }, (_, index) => (
          <Skeleton key={index} height={76} />
        ))}
      </div>
      <div className={classes.waiting}>
        <Skeleton height={120} />
        <Skeleton height={120} />
      </div>
    </div>
  );
}

function Contents({ now, openCalls, sessions: all }: NowQuery) {
  const { t } = useLingui();
  const sessions = all.filter((session) => session.state === 'PUBLISHED');
  const present = new Set(now.sessions.map(({ id }) => id));
  return (
    <div className={classes.columns}>
      <div>
        {now.live.length > 0 && (
          <section aria-labelledby="live" className={classes.section}>
            <h2 id="live">{t`On now`}</h2>
            <ul className={classes.live}>
              {now.live.map((meeting) => (
                <LiveMeeting key={meeting.id} meeting={meeting} />
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="next" className={classes.section}>
          <h2 id="next">{t`Next meetings`}</h2>
          {now.next.length > 0 ? (
            <NextMeetings meetings={now.next} />
          ) : (
            <EmptyState icon={IconCalendarOff} title={t`No meeting is scheduled`}>
              <Trans>Meetings appear here as soon as the programme of work of a session is published.</Trans>
            </EmptyState>
          )}
        </section>
      </div>
      <div>
        <OpenCalls calls={openCalls} />
        <Sessions id="sessions" title={t`Sessions`} sessions={sessions.filter(({ id }) => present.has(id))} />
        <section aria-labelledby="organizations" className={classes.section}>
          <h2 id="organizations">{t`Organizations`}</h2>
          <p className={classes.dates}>
            <Trans>
              Non-governmental and other organizations take part: side events, speaking slots, statements, registration.
            </Trans>
          </p>
          <p>
            <Link to="/sign-up">{t`Act for an organization`}</Link>
          </p>
        </section>
        <Sessions id="earlier" title={t`Earlier sessions`} sessions={sessions.filter(({ id }) => !present.has(id))} />
      </div>
    </div>
  );
}

interface SessionsProps {
  readonly id: string;
  readonly title: string;
  readonly sessions: NowQuery['sessions'];
}

function Sessions({ id, title, sessions }: SessionsProps) {
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id}>{title}</h2>
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <Link to="/sessions/$slug" params={{ slug: session.slug }} className={classes.session}>
              <span className={classes.body}>
                <Translated of={session.body.abbreviation} />
              </span>
              <span className={classes.sessionTitle}>
                <Translated of={session.title} />
              </span>
              <span className={classes.dates}>
                {calendarRange(currentLanguage(), session.startsOn, session.endsOn)}
                {session.place && (
                  <>
                    {' · '}
                    <Translated of={session.place} />
                  </>
                )}
              </span>
              <ModeBadge mode={session.mode} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LiveMeeting({ meeting }: { readonly meeting: MeetingCardFragment }) {
  return (
    <li className={classes.liveMeeting}>
      <div className={classes.liveHead}>
        <MeetingStateBadge state={meeting.state} />
        <span className={classes.body}>
          <Translated of={meeting.session.body.abbreviation} />
        </span>
      </div>
      <h3>
        <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className={classes.meetingLink}>
          <Translated of={meeting.title} />
        </Link>
      </h3>
      {meeting.currentItem && (
        <p>
          <Trans>
            Item {meeting.currentItem.label}: <Translated of={meeting.currentItem.title} />
          </Trans>
        </p>
      )}
      <p>
        <DateTime at={meeting.startsAt} until={meeting.endsAt} zone={meeting.session.timezone} />
      </p>
    </li>
  );
}

function NextMeetings({ meetings }: { readonly meetings: readonly MeetingCardFragment[] }) {
  const days = Map.groupBy(meetings, (meeting) => dayKeyIn(meeting.startsAt, meeting.session.timezone));
  return [...days].map(([day, ofDay]) => (
    <div key={day} className={classes.day}>
      <h3>{dayIn(currentLanguage(), ofDay[0]!.startsAt, ofDay[0]!.session.timezone)}</h3>
      <ul>
        {ofDay.map((meeting) => (
          <li key={meeting.id} className={classes.next}>
            <div className={classes.nextTime}>
              <DateTime at={meeting.startsAt} until={meeting.endsAt} zone={meeting.session.timezone} timeOnly />
            </div>
            <div className={classes.nextText}>
              <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className={classes.meetingLink}>
                <span className={classes.body}>
                  <Translated of={meeting.session.body.abbreviation} />
                </span>{' '}
                <Translated of={meeting.title} />
              </Link>
              <p className={classes.dates}>{meeting.room && <Translated of={meeting.room.name} />}</p>
            </div>
            <ModeBadge mode={meeting.mode} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
