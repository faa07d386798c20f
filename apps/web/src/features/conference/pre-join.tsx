import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { IconDeviceLaptop, IconMicrophone, IconVideo, IconVolume, IconWifi } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { LocalVideoTrack } from 'livekit-client';
import type { ConferenceRole } from '../../generated/graphql.js';
import { CameraFault, MicrophoneFault } from './device-fault.js';
import { DeviceChoice } from './device-choice.js';
import { LevelMeter } from './level-meter.js';
import { SpeakerTest } from './speaker-test.js';
import { ConnectionTest } from './connection-test-panel.js';
import type { Readiness } from './conference-state.js';
import { useOwnDevices } from './use-own-devices.js';
import classes from './pre-join.module.css';

export interface PreJoinProps {
  readonly meetingId: string;
  /** As what the person joins; followers need no microphone. */
  readonly role: ConferenceRole;
  readonly onJoin: (readiness: Readiness) => void;
}

/** Before joining: camera, microphone, sound and connection, and in words what is wrong with any of them. */
export function PreJoin({ meetingId, role, onJoin }: PreJoinProps) {
  const speaks = role !== 'FOLLOWER';
  const { t } = useLingui();
  const { microphone, camera, handOn } = useOwnDevices('voice');
  const [withCamera, setWithCamera] = useState(true);
  const [openAtOnce, setOpenAtOnce] = useState(true);
  const [heard, setHeard] = useState(false);

  useEffect(() => {
    if (speaks) void microphone.open();
    // Once, when the page opens; afterwards by hand.
  }, [speaks]);
  useEffect(() => {
    if (speaks && withCamera) void camera.open();
    else camera.close();
  }, [speaks, withCamera]);

  const join = () => onJoin({ ...handOn(), openAtOnce: openAtOnce && role === 'PARTICIPANT', cameraRests: true });
  return (
    <div className={classes.page}>
      <div className={classes.steps}>
        {speaks && (
          <Step icon={IconMicrophone} title={t`Microphone`}>
            {microphone.fault ? (
              <Wrong>
                <MicrophoneFault fault={microphone.fault} />
              </Wrong>
            ) : (
              <>
                <LevelMeter track={microphone.track?.mediaStreamTrack ?? null} onHeard={() => setHeard(true)} />
                <p className={classes.say} role="status">
                  {heard ? (
                    <Trans>The microphone hears you.</Trans>
                  ) : (
                    <Trans>
                      Say a few words: the bar should move. If it does not, choose another microphone or switch it on.
                    </Trans>
                  )}
                </p>
              </>
            )}
            <DeviceChoice
              label={t`Microphone`}
              choices={microphone.choices}
              chosen={microphone.chosen}
              onChoose={(id) => void microphone.open(id)}
            />
            {microphone.fault && <Again onAgain={() => void microphone.open()} />}
            {role === 'PARTICIPANT' && (
              <Checkbox
                checked={openAtOnce}
                onChange={(event) => setOpenAtOnce(event.currentTarget.checked)}
                label={t`Open my microphone as soon as I have the floor`}
                description={t`Otherwise you open it yourself. Without the floor it stays closed in either case.`}
              />
            )}
          </Step>
        )}
        {speaks && (
          <Step icon={IconVideo} title={t`Camera`}>
            {withCamera && camera.fault && (
              <Wrong>
                <CameraFault fault={camera.fault} />
              </Wrong>
            )}
            {withCamera && camera.track && <Mirror track={camera.track} />}
            <DeviceChoice
              label={t`Camera`}
              choices={withCamera ? camera.choices : []}
              chosen={camera.chosen}
              onChoose={(id) => void camera.open(id)}
            />
            {withCamera && camera.fault && <Again onAgain={() => void camera.open()} />}
            <Checkbox
              checked={withCamera}
              onChange={(event) => setWithCamera(event.currentTarget.checked)}
              label={t`Show my picture while I speak`}
            />
          </Step>
        )}
        <Step icon={IconVolume} title={t`Sound`}>
          <SpeakerTest />
        </Step>
        <Step icon={IconWifi} title={t`Connection`}>
          <ConnectionTest meetingId={meetingId} />
        </Step>
      </div>
      <div className={classes.join}>
        <Button size="lg" leftSection={<IconDeviceLaptop size={22} aria-hidden />} onClick={join} autoFocus data-join>
          <Trans>Join the meeting</Trans>
        </Button>
        {role === 'PARTICIPANT' && (
          <p>
            <Trans>You join silent. Your microphone opens only while your delegation has the floor.</Trans>
          </p>
        )}
      </div>
    </div>
  );
}

function Step({
  icon: StepIcon,
  title,
  children,
}: {
  readonly icon: Icon;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.step} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        <StepIcon size={20} stroke={1.75} aria-hidden />
        {title}
      </h2>
      {children}
    </section>
  );
}

function Wrong({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.wrong} role="alert">
      {children}
    </p>
  );
}

function Again({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div>
      <Button variant="default" size="xs" onClick={onAgain}>
        <Trans>Test again</Trans>
      </Button>
    </div>
  );
}

function Mirror({ track }: { readonly track: LocalVideoTrack }) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return <video ref={video} className={classes.mirror} aria-label={t`Your own picture`} autoPlay playsInline muted />;
}
