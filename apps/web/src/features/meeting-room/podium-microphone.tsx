import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import type { ConferenceSession } from '../conference/conference-session.js';
import type { ConferenceState } from '../conference/conference-state.js';
import classes from './my-floor.module.css';

/** For chair and secretary at a distance: their own microphone, opened by hand while the meeting is in progress. */
export function PodiumMicrophone({
  session,
  state,
}: {
  readonly session: ConferenceSession;
  readonly state: ConferenceState;
}) {
  const open = state.microphone === 'open' || state.microphone === 'opening';
  return (
    <div className={classes.microphone} data-tone={open ? 'open' : 'idle'} data-microphone={state.microphone}>
      <p className={classes.say} role="status">
        {open ? <IconMicrophone size={24} aria-hidden /> : <IconMicrophoneOff size={24} aria-hidden />}
        <span>
          {open ? (
            <Trans>The podium's microphone is open.</Trans>
          ) : state.mayPublish ? (
            <Trans>The podium's microphone is silent.</Trans>
          ) : (
            <Trans>The podium's microphone can be opened once the meeting is in progress.</Trans>
          )}
        </span>
      </p>
      {state.mayPublish && (
        <div className={classes.actions}>
          <Button
            variant="white"
            color="dark"
            leftSection={open ? <IconMicrophoneOff size={18} aria-hidden /> : <IconMicrophone size={18} aria-hidden />}
            onClick={() => void session.wishFor('microphone', !open)}
          >
            {open ? <Trans>Mute</Trans> : <Trans>Unmute</Trans>}
          </Button>
        </div>
      )}
    </div>
  );
}
