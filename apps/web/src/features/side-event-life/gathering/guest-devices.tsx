import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { playChime } from '../../conference/chime.js';
import type { ConferenceState } from '../../conference/conference-state.js';
import { CameraFault, MicrophoneFault } from '../../conference/device-fault.js';
import { useOwnDevices } from '../../conference/use-own-devices.js';
import type { GatheringLine } from './gathering-line.js';
import classes from './gathering.module.css';

/** One's own microphone and camera: opened by hand, and only while the server allows it. */
export function GuestDevices({ line, state }: { readonly line: GatheringLine; readonly state: ConferenceState }) {
  const { t } = useLingui();
  const { microphone, camera } = useOwnDevices('voice');
  const { mayPublish } = state;
  useEffect(() => {
    void line.prepare({
      microphone: microphone.track,
      camera: camera.track,
      openAtOnce: true,
      cameraRests: false,
    });
  }, [line, microphone.track, camera.track]);
  useEffect(() => {
    if (mayPublish) void playChime();
    else {
      microphone.close();
      camera.close();
    }
    // What the devices are told follows the right alone; they are new with each drawing.
  }, [mayPublish]);
  const heard = state.microphone === 'open' || state.microphone === 'opening';
  const seen = state.camera === 'open' || state.camera === 'opening';
  const speak = () => {
    if (!microphone.track) void microphone.open();
    else void line.wishFor('microphone', !heard);
  };
  const show = () => {
    if (!camera.track) void camera.open();
    else void line.wishFor('camera', !seen);
  };
  return (
    <section className={classes.devices} data-microphone={state.microphone} aria-label={t`Your microphone and camera`}>
      <p role="status" className={classes.say}>
        {heard ? <IconMicrophone size={24} aria-hidden /> : <IconMicrophoneOff size={24} aria-hidden />}
        <span>
          {mayPublish ? (
            heard ? (
              <Trans>You have the microphone, and others hear you.</Trans>
            ) : (
              <Trans>You have the microphone: open it to speak.</Trans>
            )
          ) : (
            <Trans>Your microphone is closed. The host gives it to you.</Trans>
          )}
        </span>
      </p>
      {mayPublish && (
        <div className={classes.buttons}>
          <Button onClick={speak} variant={heard ? 'default' : 'filled'}>
            {heard ? t`Mute` : t`Open my microphone`}
          </Button>
          <Button
            variant="default"
            leftSection={seen ? <IconVideoOff size={18} aria-hidden /> : <IconVideo size={18} aria-hidden />}
            onClick={show}
          >
            {seen ? t`Hide my picture` : t`Show my picture`}
          </Button>
        </div>
      )}
      {microphone.fault && (
        <p role="alert">
          <MicrophoneFault fault={microphone.fault} />
        </p>
      )}
      {camera.fault && (
        <p role="alert">
          <CameraFault fault={camera.fault} />
        </p>
      )}
    </section>
  );
}
