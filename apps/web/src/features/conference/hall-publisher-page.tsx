import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconBroadcast, IconPlayerStop } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { LocalVideoTrack } from 'livekit-client';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { HolderCard } from '../floor/holder-card.js';
import { MeetingFrame } from '../floor/meeting-frame.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { useMeeting } from '../floor/use-meeting.js';
import { WaitingPage } from '../floor/waiting-page.js';
import { Refusal } from '../shell/refusal.js';
import { ConferenceNotices } from './conference-notices.js';
import type { ConferenceState } from './conference-state.js';
import { CameraFault, MicrophoneFault } from './device-fault.js';
import { DeviceChoice } from './device-choice.js';
import { LevelMeter } from './level-meter.js';
import { ListeningPanel } from './listening-panel.js';
import { OutputChoice } from './output-choice.js';
import { useConference } from './use-conference.js';
import { useListening } from './use-listening.js';
import { useOwnDevices } from './use-own-devices.js';
import classes from './hall-publisher.module.css';

/** For the technician: sends the hall's camera and sound to everyone at a distance, and plays their sound in the hall. */
export function HallPublisherPage() {
  const { t } = useLingui();
  const { meetingId } = useParams({ from: '/meetings/$meetingId/hall' });
  const { meeting, error } = useMeeting(meetingId);
  const feed = useMeetingFloor(meetingId);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { session, state } = useConference({ meetingId, role: 'HALL', trackName: 'hall', onRefusal: setRefusal });
  const listening = useListening(session);
  const { microphone, camera } = useOwnDevices('desk');
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    void microphone.open();
    void camera.open();
    // Once, when the page opens; afterwards by hand.
  }, []);
  useEffect(() => {
    void session.prepare({ microphone: microphone.track, camera: camera.track, openAtOnce: true, cameraRests: false });
  }, [session, microphone.track, camera.track]);

  if (!meeting || !feed.floor)
    return <WaitingPage missing={meeting === null || feed.line === 'refused'} error={error} />;

  const start = () => {
    setRefusal(null);
    setWanted(true);
    void session.join();
  };
  const stop = () => {
    setWanted(false);
    void session.leave({ keepDevices: true });
  };
  return (
    <MeetingFrame meeting={meeting} feed={feed} purpose={t`Hall camera and sound`}>
      <div className={classes.page}>
        <section className={classes.own} aria-label={t`From the hall`}>
          {camera.track ? (
            <Preview track={camera.track} />
          ) : (
            camera.fault && (
              <p className={classes.wrong} role="alert">
                <CameraFault fault={camera.fault} />
              </p>
            )
          )}
          {microphone.fault ? (
            <p className={classes.wrong} role="alert">
              <MicrophoneFault fault={microphone.fault} />
            </p>
          ) : (
            <LevelMeter track={microphone.track?.mediaStreamTrack ?? null} />
          )}
          <DeviceChoice
            label={t`Camera of the hall`}
            choices={camera.choices}
            chosen={camera.chosen}
            onChoose={(id) => void camera.open(id)}
          />
          <DeviceChoice
            label={t`Sound of the hall`}
            choices={microphone.choices}
            chosen={microphone.chosen}
            onChoose={(id) => void microphone.open(id)}
          />
          <div>
            {wanted ? (
              <Button
                size="md"
                variant="default"
                className={classes.stop}
                leftSection={<IconPlayerStop size={20} aria-hidden />}
                onClick={stop}
              >
                <Trans>Stop sending</Trans>
              </Button>
            ) : (
              <Button size="md" leftSection={<IconBroadcast size={20} aria-hidden />} onClick={start}>
                <Trans>Send picture and sound of the hall</Trans>
              </Button>
            )}
          </div>
          <Refusal refusal={refusal} />
          {wanted && <Sending state={state} />}
          <ConferenceNotices session={session} state={state} />
          <p className={classes.hint}>
            <Trans>
              Take the sound from the mixing desk, without the sound that comes from here: otherwise those who speak at
              a distance hear themselves.
            </Trans>
          </p>
        </section>
        <section className={classes.other} aria-label={t`Into the hall`}>
          <HolderCard holder={feed.floor.holder} />
          <ListeningPanel
            listening={listening}
            languages={meeting.session.interpretation}
            onAir={state.languages}
            soundOnly
          />
          <OutputChoice session={session} />
        </section>
      </div>
    </MeetingFrame>
  );
}

/** Whether the hall is really being sent, and not only meant to be. */
function Sending({ state }: { readonly state: ConferenceState }) {
  const { t } = useLingui();
  const lines = [
    {
      key: 'camera',
      open: state.camera === 'open',
      yes: t`The picture is being sent.`,
      no: t`The picture is not being sent.`,
    },
    {
      key: 'sound',
      open: state.microphone === 'open',
      yes: t`The sound is being sent.`,
      no: t`The sound is not being sent.`,
    },
  ];
  return (
    <div role="status">
      <ul className={classes.sending}>
        {lines.map((line) => (
          <li key={line.key} data-sent={line.open || undefined} data-device={line.key}>
            {line.open ? line.yes : line.no}
          </li>
        ))}
        {!state.mayPublish && state.line === 'connected' && (
          <li>
            <Trans>
              The conference has not allowed this page to send yet. It does so within seconds, unless the meeting is
              closed.
            </Trans>
          </li>
        )}
      </ul>
    </div>
  );
}

function Preview({ track }: { readonly track: LocalVideoTrack }) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return (
    <video ref={video} className={classes.preview} aria-label={t`Picture of the hall`} autoPlay playsInline muted />
  );
}
