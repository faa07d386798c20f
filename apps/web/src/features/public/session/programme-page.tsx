import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  SessionProgrammeDocument,
  type ProgrammeMeetingFragment,
  type SessionProgrammeQuery,
} from '../../../generated/graphql.js';
import { DateTime } from '../../shell/date-time.js';
import {
  calendarRange,
  dayIn,
  dayKeyIn,
  instantAt,
  momentIn,
  offsetAt,
  readerZone,
  shortDayIn,
  timeIn,
} from '../../shell/dates.js';
import { listOfLabels } from '../../shell/item-labels.js';
import { EmptyState } from '../../shell/empty-state.js';
import { currentLanguage } from '../../shell/language.js';
import { MeetingStateBadge } from '../../shell/meeting-words.js';
import { usePlaceOfZone } from '../../shell/place-of-zone.js';
import { Translated } from '../../shell/translated.js';
import { useNow } from '../../shell/use-now.js';
import { usePartWord } from '../../shell/part-word.js';
import classes from './programme.module.css';

const route = getRouteApi('/site/sessions/$slug');
type Programme = NonNullable<SessionProgrammeQuery['session']>;

/** Programme of work: days across, rooms down; a list by day on a phone. */
export function ProgrammePage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionProgrammeDocument, { variables: { slug } });
  const partWord = usePartWord();
  const place = usePlaceOfZone(data?.session?.timezone ?? 'UTC');
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={360} />;
  if (session.meetings.length === 0) {
    return (
      <EmptyState icon={IconCalendarOff} title={t`The programme of work is not out yet`}>
        <Trans>It appears here with its first published version. Follow the session to see it in your calendar.</Trans>
      </EmptyState>
    );
  }
  const own = readerZone();
  const differs =
    offsetAt(new Date(session.meetings[0]!.startsAt), session.timezone) !==
    offsetAt(new Date(session.meetings[0]!.startsAt), own);
  const version = session.programmeVersion;
  return (
    <>
      <p className={classes.note}>
        {differs ? (
          <Trans>Times are {place}; your own time stands below each.</Trans>
        ) : (
          <Trans>Times are {place}.</Trans>
        )}{' '}
        {version > 0 && <Trans>Programme of work, version {version}.</Trans>}
      </p>
      {session.parts.map((part) => {
        const meetings = session.meetings.filter((meeting) =>
          within(part, dayKeyIn(meeting.startsAt, session.timezone)),
        );
        if (meetings.length === 0) return null;
        return (
          <section key={part.id} aria-labelledby={`part-${part.id}`} className={classes.part}>
            <h2 id={`part-${part.id}`}>
              {partWord(part.kind)}{' '}
              <span className={classes.range}>{calendarRange(currentLanguage(), part.startsOn, part.endsOn)}</span>
            </h2>
            <Grid session={session} meetings={meetings} />
            <DayList session={session} meetings={meetings} />
          </section>
        );
      })}
      <Issues issues={session.programmeIssues} zone={session.timezone} />
    </>
  );
}

/** What each issue of the programme changed. */
function Issues({ issues, zone }: { readonly issues: Programme['programmeIssues']; readonly zone: string }) {
  const { t } = useLingui();
  const withChanges = issues.filter((issue) => issue.changes.length > 0);
  if (withChanges.length === 0) return null;
  return (
    <section aria-labelledby="issues" className={classes.part}>
      <h2 id="issues">{t`What changed`}</h2>
      {withChanges.map((issue, index) => (
        <details key={issue.number} open={index === 0} className={classes.issue}>
          <summary>
            {t`Version ${issue.number}`}{' '}
            <span className={classes.range}>{momentIn(currentLanguage(), issue.issuedAt, zone)}</span>
          </summary>
          <ul>
            {issue.changes.map((change) => (
              <li key={`${change.meetingId} ${change.kind}`}>{change.sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const within = (part: { readonly startsOn: string; readonly endsOn: string }, day: string) =>
  part.startsOn <= day && day <= part.endsOn;

interface PartProps {
  readonly session: Programme;
  readonly meetings: readonly ProgrammeMeetingFragment[];
}

function daysOf({ session, meetings }: PartProps): readonly string[] {
  return [...new Set(meetings.map((meeting) => dayKeyIn(meeting.startsAt, session.timezone)))].toSorted();
}

function Grid({ session, meetings }: PartProps) {
  const { t } = useLingui();
  const now = useNow(30_000);
  const language = currentLanguage();
  const days = daysOf({ session, meetings });
  const rooms = session.rooms.filter((room) => meetings.some((meeting) => meeting.room?.id === room.id));
  const rows = [
    ...rooms.map((room) => ({ id: room.id, name: <Translated of={room.name} /> })),
    ...(meetings.some((meeting) => !meeting.room) ? [{ id: undefined, name: t`Online` }] : []),
  ];
  const today = dayKeyIn(now.toISOString(), session.timezone);
  return (
    <div className={classes.scroller} tabIndex={0} role="group" aria-label={t`Programme of work`}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t`Room`}</th>
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
                {shortDayIn(language, instantAt(day, 720, session.timezone), session.timezone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? 'online'}>
              <th scope="row">{row.name}</th>
              {days.map((day) => (
                <td key={day} data-today={day === today || undefined}>
                  <Cell
                    session={session}
                    meetings={meetings.filter(
                      (meeting) => meeting.room?.id === row.id && dayKeyIn(meeting.startsAt, session.timezone) === day,
                    )}
                    now={day === today ? now : undefined}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The meetings of a room on a day; on the present day a line stands where the time has come to. */
function Cell({ session, meetings, now }: PartProps & { readonly now: Date | undefined }) {
  const sorted = meetings.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
  const passed = now ? sorted.filter((meeting) => new Date(meeting.endsAt) <= now).length : -1;
  return (
    <ul className={classes.cell}>
      {sorted.map((meeting, index) => (
        <li key={meeting.id}>
          {now && index === passed && <NowLine at={now} zone={session.timezone} />}
          <MeetingCell meeting={meeting} zone={session.timezone} />
        </li>
      ))}
      {now && passed === sorted.length && sorted.length > 0 && (
        <li>
          <NowLine at={now} zone={session.timezone} />
        </li>
      )}
    </ul>
  );
}

function NowLine({ at, zone }: { readonly at: Date; readonly zone: string }) {
  const { t } = useLingui();
  const time = timeIn(currentLanguage(), at.toISOString(), zone);
  return <div className={classes.now}>{t`Now, ${time}`}</div>;
}

function MeetingCell({ meeting, zone }: { readonly meeting: ProgrammeMeetingFragment; readonly zone: string }) {
  const { t } = useLingui();
  const language = currentLanguage();
  const own = readerZone();
  const times = (where: string) =>
    `${timeIn(language, meeting.startsAt, where)}–${timeIn(language, meeting.endsAt, where)}`;
  const differs = offsetAt(new Date(meeting.startsAt), zone) !== offsetAt(new Date(meeting.startsAt), own);
  const labels = listOfLabels(language, meeting.items);
  return (
    <Link
      to="/meetings/$meetingId"
      params={{ meetingId: meeting.id }}
      className={classes.meeting}
      data-state={meeting.state}
    >
      <bdi className={classes.time}>{times(zone)}</bdi>
      {differs && <bdi className={classes.own}>{times(own)}</bdi>}
      <span className={classes.title}>
        <Translated of={meeting.title} />
      </span>
      {meeting.items.length > 0 && (
        <span className={classes.items}>{meeting.items.length === 1 ? t`Item ${labels}` : t`Items ${labels}`}</span>
      )}
      {meeting.state !== 'SCHEDULED' && meeting.state !== 'CLOSED' && <MeetingStateBadge state={meeting.state} />}
    </Link>
  );
}

function DayList({ session, meetings }: PartProps) {
  const { t } = useLingui();
  return (
    <ol className={classes.list}>
      {daysOf({ session, meetings }).map((day) => (
        <li key={day}>
          <h3>{dayIn(currentLanguage(), instantAt(day, 720, session.timezone), session.timezone)}</h3>
          <ul className={classes.cell}>
            {meetings
              .filter((meeting) => dayKeyIn(meeting.startsAt, session.timezone) === day)
              .toSorted((one, other) => one.startsAt.localeCompare(other.startsAt))
              .map((meeting) => (
                <li key={meeting.id}>
                  <Link
                    to="/meetings/$meetingId"
                    params={{ meetingId: meeting.id }}
                    className={classes.meeting}
                    data-state={meeting.state}
                  >
                    <DateTime at={meeting.startsAt} until={meeting.endsAt} zone={session.timezone} timeOnly />
                    <span className={classes.title}>
                      <Translated of={meeting.title} />
                    </span>
                    <span className={classes.items}>
                      {meeting.room ? <Translated of={meeting.room.name} /> : t`Online`}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
