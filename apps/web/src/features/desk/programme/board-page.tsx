import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { BoardDocument, PublishProgrammeDocument, type BoardMeetingFragment } from '../../../generated/graphql.js';
import { calendarRange, dayKeyIn } from '../../shell/dates.js';
import { ConfirmDialog } from '../../shell/confirm-dialog.js';
import { currentLanguage } from '../../shell/language.js';
import { usePartWord } from '../../shell/part-word.js';
import { usePlaceOfZone } from '../../shell/place-of-zone.js';
import { Refusal } from '../../shell/refusal.js';
import { useTableState } from '../../shell/table/table-state.js';
import { useViewer } from '../../shell/viewer.js';
import { useCommand } from '../../shell/use-command.js';
import { Board } from './board.js';
import { slotsOf, weeksOf, type BoardSession, type Place } from './board-layout.js';
import classes from './board.module.css';
import { MeetingDialog } from './meeting-dialog.js';

const route = getRouteApi('/site/desk/sessions/$slug');

/** The programme of work: meetings on a board of days and rooms, moved by mouse, finger or keyboard. */
export function BoardPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(BoardDocument, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  return data?.session ? <Programme session={data.session} /> : <Skeleton height={480} />;
}

/** What the dialog is open for. */
type Editing = { readonly meeting: BoardMeetingFragment } | { readonly place: Place } | { readonly place: undefined };

function Programme({ session }: { readonly session: BoardSession }) {
  const { t } = useLingui();
  const { may } = useViewer();
  const table = useTableState();
  const partWord = usePartWord();
  const zonePlace = usePlaceOfZone(session.timezone);
  const [editing, setEditing] = useState<Editing>();
  const part = session.parts.find(({ id }) => id === table.filter('part')) ?? session.parts[0];
  const dayOf = (meeting: BoardMeetingFragment) => dayKeyIn(meeting.startsAt, session.timezone);
  const meetings = session.meetings.filter(
    (meeting) => part && part.startsOn <= dayOf(meeting) && dayOf(meeting) <= part.endsOn,
  );
  const weeks = part ? weeksOf(part, new Set(meetings.map(dayOf))) : [];
  const week = Math.min(table.page, weeks.length) - 1;
  const mayManage = may('sessions.manage', session.id);
  return (
    <>
      <div className={classes.tools}>
        {session.parts.length > 1 && (
          <NativeSelect
            aria-label={t`Part of the session`}
            value={part?.id}
            data={session.parts.map(({ id, kind, startsOn, endsOn }) => ({
              value: id,
              label: `${partWord(kind)}, ${calendarRange(currentLanguage(), startsOn, endsOn)}`,
            }))}
            onChange={(event) => table.change({ part: event.currentTarget.value })}
          />
        )}
        {weeks.length > 1 && (
          <NativeSelect
            aria-label={t`Week`}
            value={String(week + 1)}
            data={weeks.map((days, index) => ({
              value: String(index + 1),
              label: calendarRange(currentLanguage(), days[0]!, days.at(-1)!),
            }))}
            onChange={(event) => table.change({ page: event.currentTarget.value })}
          />
        )}
        <span className={classes.note}>{zonePlace}</span>
        {mayManage && (
          <span className={classes.actions}>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => setEditing({ place: undefined })}
            >
              {t`Schedule a meeting`}
            </Button>
            <IssueButton session={session} />
          </span>
        )}
      </div>
      {mayManage && (
        <p className={classes.note}>
          <Trans>
            Drag a meeting to another place, or choose it with the Tab key, press the space bar, move it with the arrow
            keys and press the space bar again. Enter opens it.
          </Trans>
        </p>
      )}
      <Board
        session={session}
        meetings={meetings}
        days={weeks[week] ?? []}
        slots={slotsOf(meetings, session.timezone)}
        editable={mayManage}
        onOpen={(meeting) => setEditing({ meeting })}
        onSchedule={(place) => setEditing({ place })}
      />
      {editing && (
        <MeetingDialog
          session={session}
          meeting={'meeting' in editing ? editing.meeting : undefined}
          place={'place' in editing ? editing.place : undefined}
          firstDay={part?.startsOn ?? ''}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

/** Issues the programme as its next numbered version and says what that changed. */
function IssueButton({ session }: { readonly session: BoardSession }) {
  const { t } = useLingui();
  const [publish, { data, error, loading, reset }] = useCommand(PublishProgrammeDocument);
  const [asking, setAsking] = useState(false);
  const result = data?.publishProgramme;
  const issue = result?.__typename === 'Session' ? result.programmeIssues[0] : undefined;
  const next = session.programmeVersion + 1;
  return (
    <>
      <Button
        leftSection={<IconSend size={18} className="mirrored" aria-hidden />}
        loading={loading}
        onClick={() => setAsking(true)}
      >
        {t`Issue version ${next}`}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t`Issue version ${next}?`}
          text={t`An issued version keeps its number and cannot be taken back. It says what changed since the version before.`}
          action={t`Issue version ${next}`}
          onConfirm={() => publish({ variables: { sessionId: session.id } })}
          onClose={() => setAsking(false)}
        />
      )}
      <div role="status" className={classes.issued}>
        <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
        {issue && (
          <div className={classes.issue}>
            <strong>{t`Version ${issue.number} is issued.`}</strong>
            <ul>
              {issue.changes.map((change) => (
                <li key={`${change.kind} ${change.meetingId}`}>{change.sentence}</li>
              ))}
            </ul>
            <Button size="xs" variant="default" onClick={reset}>
              {t`Close`}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
