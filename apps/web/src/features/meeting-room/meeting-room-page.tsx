import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Readiness } from '../conference/conference-state.js';
import { PreJoin } from '../conference/pre-join.js';
import { MeetingFrame } from '../floor/meeting-frame.js';
import { WaitingPage } from '../floor/waiting-page.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { useMeeting, useOwnDelegations } from '../floor/use-meeting.js';
import { useViewer } from '../shell/viewer.js';
import { DelegationChoice } from './delegation-choice.js';
import { MeetingRoom } from './meeting-room.js';
import classes from './meeting-room.module.css';

/** The room of a meeting: first the tests of camera, microphone, sound and connection, then the meeting. */
export function MeetingRoomPage() {
  const { t } = useLingui();
  const { meetingId } = useParams({ from: '/meetings/$meetingId/room' });
  const { meeting, error } = useMeeting(meetingId);
  const feed = useMeetingFloor(meetingId);
  const { viewer, may } = useViewer();
  const delegations = useOwnDelegations(feed.floor);
  const [chosen, setChosen] = useState<string>();
  const [readiness, setReadiness] = useState<Readiness | null>(null);

  if (!meeting || !feed.floor || viewer === undefined || (viewer && !delegations)) {
    return <WaitingPage missing={meeting === null || feed.line === 'refused'} error={error} />;
  }
  const own = delegations ?? [];
  const delegation = own.find(({ id }) => id === chosen) ?? own[0];
  const presides = !delegation && may('floor.manage');
  const role = delegation ? 'PARTICIPANT' : presides ? 'PODIUM' : 'FOLLOWER';

  return (
    <MeetingFrame meeting={meeting} feed={feed} purpose={t`Meeting room`}>
      {readiness ? (
        <MeetingRoom
          meeting={meeting}
          feed={feed}
          delegation={delegation ?? null}
          role={role}
          readiness={readiness}
          onLeave={() => setReadiness(null)}
        />
      ) : (
        <div className={classes.before}>
          <p className={classes.lead}>
            {viewer === null ? (
              <Trans>
                You can follow this meeting. To ask for the floor,{' '}
                <a href={`/sign-in?next=${encodeURIComponent(`/meetings/${meetingId}/room`)}`}>sign in</a> first.
              </Trans>
            ) : delegation ? (
              <Trans>Look whether everything works, then join. You can test as often as you like.</Trans>
            ) : presides ? (
              <Trans>
                You join at the podium: your microphone opens when you open it, while the meeting is in progress.
              </Trans>
            ) : (
              <Trans>Your account acts for no delegation in this session: you follow without speaking.</Trans>
            )}
          </p>
          {own.length > 1 && delegation && (
            <DelegationChoice delegations={own} chosen={delegation.id} onChoose={setChosen} />
          )}
          <PreJoin meetingId={meetingId} role={role} onJoin={setReadiness} />
        </div>
      )}
    </MeetingFrame>
  );
}
