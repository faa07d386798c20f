import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { MeetingFrame } from '../floor/meeting-frame.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { useMeeting } from '../floor/use-meeting.js';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import type { FeedState, MeetingFloor } from '../floor/meeting-feed.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import { WaitingPage } from '../floor/waiting-page.js';
import { useViewer } from '../shell/viewer.js';
import { ConsoleDialogs } from './console-dialogs.js';
import { DoneNotice } from './done-notice.js';
import { FloorColumn } from './floor-column.js';
import { KeyHelp } from './key-help.js';
import { RequestsColumn } from './requests-column.js';
import { SpeakersColumn } from './speakers-column.js';
import { useConsole } from './use-console.js';
import classes from './console.module.css';

/** The console of Chair and secretary: one hand on the keyboard, both eyes on the hall. */
export function ConsolePage() {
  const { meetingId } = useParams({ from: '/desk/meetings/$meetingId' });
  const { meeting, error } = useMeeting(meetingId);
  const feed = useMeetingFloor(meetingId);
  const { may, viewer } = useViewer();
  if (!meeting || !feed.floor || viewer === undefined) {
    return <WaitingPage missing={meeting === null || feed.line === 'refused'} error={error} />;
  }
  if (!may('floor.manage')) {
    return (
      <main id="main" tabIndex={-1} className={classes.barred}>
        <p>
          <Trans>
            The console is for the Chair and the secretariat. You can follow the meeting on{' '}
            <a href={`/meetings/${meetingId}`}>its public page</a>.
          </Trans>
        </p>
      </main>
    );
  }
  return <Console meeting={meeting} feed={feed} floor={feed.floor} />;
}

interface ConsoleProps {
  readonly meeting: MeetingAtWork;
  readonly feed: FeedState;
  readonly floor: MeetingFloor;
}

function Console({ meeting, feed, floor }: ConsoleProps) {
  const { t } = useLingui();
  const desk = useConsole(meeting, floor);
  return (
    <MeetingFrame meeting={meeting} feed={feed} purpose={t`Console`}>
      <div className={classes.page}>
        <div className={classes.notices}>
          <SetbackNotice setback={desk.commands.setback} onDismiss={desk.commands.dismiss} />
          <DoneNotice desk={desk} />
        </div>
        <div className={classes.columns}>
          <SpeakersColumn desk={desk} />
          <FloorColumn desk={desk} />
          <RequestsColumn desk={desk} record={feed.record} />
        </div>
        <KeyHelp desk={desk} />
      </div>
      <ConsoleDialogs desk={desk} />
    </MeetingFrame>
  );
}
