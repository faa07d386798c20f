import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarOff, IconDoorEnter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { TodayDocument, type TodayQuery } from '../../generated/graphql.js';
import { useCategoryWord } from '../shell/body-words.js';
import { CalendarAddress } from '../shell/calendar-address.js';
import { DateTime } from '../shell/date-time.js';
import { dayIn, dayKeyIn, readerZone } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage } from '../shell/language.js';
import { LinkButton } from '../shell/links.js';
import { MeetingDoors } from '../shell/meeting-doors.js';
import { MeetingStateBadge, ModeBadge } from '../shell/meeting-words.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Translated } from '../shell/translated.js';
import { useNow } from '../shell/use-now.js';
import { useViewer } from '../shell/viewer.js';
import { NextSlot } from './next-slot.js';
import classes from './today.module.css';

type Meeting = TodayQuery['myMeetings'][number];

/** A delegate's day: the meeting to join, the next speaking slot, what comes, the delegations, the calendar. */
export function TodayPage() {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { data, error } = useQuery(TodayDocument, { fetchPolicy: 'cache-and-network', pollInterval: 60_000 });
  const now = useNow(30_000);
  if (error && !data) throw error;
  const zone = readerZone();
  const today = dayKeyIn(now.toISOString(), zone);
  return (
    <>
      <PageTitle title={t`Today`}>
        {dayIn(currentLanguage(), now.toISOString(), zone)}
        {viewer && ` · ${viewer.person.name}`}
      </PageTitle>
      {data ? <Contents data={data} today={today} zone={zone} /> : <Skeleton height={420} />}
    </>
  );
}

interface ContentsProps {
  readonly data: TodayQuery;
  readonly today: string;
  readonly zone: string;
}

function Contents({ data, today, zone }: ContentsProps) {
  const { t } = useLingui();
  const categoryWord = useCategoryWord();
  const open = data.myMeetings.filter(({ state }) => state === 'OPEN' || state === 'SUSPENDED');
  const later = data.myMeetings.filter((meeting) => !open.includes(meeting));
  // Whoever acts for a State in several sessions sees its plate once, with each session below it.
  const delegations = [
    ...Map.groupBy(data.myDelegations, ({ plate, category }) => `${category} ${plate.text}`).values(),
  ].map((ofOne) => ({ ...ofOne[0]!, all: ofOne }));
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {open.map((meeting) => (
          <OpenMeeting key={meeting.id} meeting={meeting} delegations={data.myDelegations} />
        ))}
        <section aria-labelledby="meetings">
          <h2 id="meetings">{t`My meetings`}</h2>
          {later.length === 0 ? (
            <EmptyState
              icon={IconCalendarOff}
              title={open.length > 0 ? t`No further meeting is scheduled` : t`No meeting is scheduled for you`}
            >
              <Trans>
                Meetings appear here once you take part in a session. Until then,{' '}
                <Link to="/">see which sessions are on</Link>.
              </Trans>
            </EmptyState>
          ) : (
            <MeetingDays meetings={later} today={today} zone={zone} />
          )}
        </section>
      </div>
      <div className={classes.column}>
        {data.myDelegations.length > 0 && (
          <section aria-labelledby="delegations">
            <h2 id="delegations">{t`My delegations`}</h2>
            <ul className={classes.delegations}>
              {delegations.map((delegation) => (
                <li key={delegation.id}>
                  <Plate name={delegation.plate.text} language={delegation.plate.language} />
                  <span className={classes.quiet}>
                    {categoryWord(delegation.category)}
                    {delegation.voting && ` · ${t`with a vote`}`}
                  </span>
                  {delegation.all
                    .filter(({ session }) => session && session.endsOn >= today)
                    .map(({ id, session }) => (
                      <Link
                        key={id}
                        to="/me/delegations/$delegationId/registration"
                        params={{ delegationId: id }}
                        className={classes.registration}
                      >
                        <Trans>Registration: {session && <Translated of={session.title} />}</Trans>
                      </Link>
                    ))}
                </li>
              ))}
            </ul>
          </section>
        )}
        {data.myOrganisationLinks.length > 0 && (
          <section aria-labelledby="organizations">
            <h2 id="organizations">{t`My organizations`}</h2>
            <ul className={classes.delegations}>
              {data.myOrganisationLinks
                .filter(({ state }) => state === 'VERIFIED' || state === 'ASKED')
                .map(({ id, state, organisation }) => (
                  <li key={id}>
                    {state === 'VERIFIED' ? (
                      <Link to="/me/organisations/$slug" params={{ slug: organisation.slug }}>
                        <Translated of={organisation.name} />
                      </Link>
                    ) : (
                      <>
                        <Translated of={organisation.name} />
                        <Link to="/me/organisations">{t`To be verified: see what happens next`}</Link>
                      </>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="registrations">
          <h2 id="registrations">{t`My registrations`}</h2>
          <Link to="/me/registrations">{t`See where they stand, or register for a session`}</Link>
        </section>
        <section aria-labelledby="side-events">
          <h2 id="side-events">{t`My side events`}</h2>
          <Link to="/me/side-events">{t`Applications, drafts and requests for support`}</Link>
        </section>
        <section aria-labelledby="calendar">
          <h2 id="calendar">{t`My calendar`}</h2>
          <p className={classes.quiet}>
            <Trans>
              Subscribe to this address to have your meetings in your calendar. It is yours alone: who knows it sees
              your meetings.
            </Trans>
          </p>
          <CalendarAddress url={data.myCalendarUrl} />
        </section>
      </div>
    </div>
  );
}

function OpenMeeting({
  meeting,
  delegations,
}: {
  readonly meeting: Meeting;
  readonly delegations: TodayQuery['myDelegations'];
}) {
  const { t } = useLingui();
  const { may } = useViewer();
  const takesPart = may('conference.participate') || may('floor.request');
  return (
    <section className={classes.open} aria-labelledby={`open-${meeting.id}`}>
      <div className={classes.openHead}>
        <MeetingStateBadge state={meeting.state} />
        <span>
          <Translated of={meeting.session.body.abbreviation} />
        </span>
      </div>
      <h2 id={`open-${meeting.id}`}>
        <Translated of={meeting.title} />
      </h2>
      {meeting.currentItem && (
        <p>
          <Trans>
            Item {meeting.currentItem.label}: <Translated of={meeting.currentItem.title} />
          </Trans>
        </p>
      )}
      <div className={classes.doors}>
        {takesPart && (
          <LinkButton
            to="/meetings/$meetingId/room"
            params={{ meetingId: meeting.id }}
            size="lg"
            className={classes.join}
            leftSection={<IconDoorEnter size={22} className="mirrored" aria-hidden />}
          >
            {t`Join`}
          </LinkButton>
        )}
        <MeetingDoors meetingId={meeting.id} sessionId={meeting.session.id} state={meeting.state} withoutRoom />
      </div>
      <NextSlot meetingId={meeting.id} delegations={delegations} />
    </section>
  );
}

interface MeetingDaysProps {
  readonly meetings: readonly Meeting[];
  readonly today: string;
  readonly zone: string;
}

function MeetingDays({ meetings, today, zone }: MeetingDaysProps) {
  const { t } = useLingui();
  const days = Map.groupBy(meetings, (meeting) => dayKeyIn(meeting.startsAt, zone));
  return [...days].map(([day, ofDay]) => (
    <div key={day} className={classes.day}>
      <h3>{day === today ? t`Today` : dayIn(currentLanguage(), ofDay[0]!.startsAt, zone)}</h3>
      <ul>
        {ofDay.map((meeting) => (
          <li key={meeting.id} className={classes.meeting}>
            <DateTime at={meeting.startsAt} until={meeting.endsAt} zone={meeting.session.timezone} timeOnly />
            <div>
              <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }} className={classes.link}>
                <Translated of={meeting.session.body.abbreviation} /> · <Translated of={meeting.title} />
              </Link>
              {meeting.items.length > 0 && (
                <p className={classes.items}>
                  {meeting.items.map((item) => `${item.label}. ${item.title.text}`).join(' · ')}
                </p>
              )}
            </div>
            <ModeBadge mode={meeting.mode} />
          </li>
        ))}
      </ul>
    </div>
  ));
}
