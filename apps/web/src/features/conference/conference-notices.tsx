import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX, IconVolumeOff, IconWindow } from '@tabler/icons-react';
import type { ConferenceSession } from './conference-session.js';
import type { ConferenceState } from './conference-state.js';
import classes from './follow-conference.module.css';

/** What stands between the reader and the sound: a lost line, a blocked page, another window. */
export function ConferenceNotices({
  session,
  state,
}: {
  readonly session: ConferenceSession;
  readonly state: ConferenceState;
}) {
  const { online } = useNetwork();
  return (
    <div role="status">
      {(state.line === 'lost' || (!online && state.line === 'connected')) && (
        <p className={classes.notice}>
          <IconPlugConnectedX size={20} aria-hidden />
          <Trans>The connection was lost and is being restored. You keep your place on the list.</Trans>
        </p>
      )}
      {state.line === 'replaced' && (
        <p className={classes.notice}>
          <IconWindow size={20} aria-hidden />
          <Trans>You joined from another window; this one is silent.</Trans>
          <Button size="xs" variant="default" onClick={() => void session.join()}>
            <Trans>Take part here</Trans>
          </Button>
        </p>
      )}
      {state.line === 'connected' && state.soundBlocked && (
        <p className={classes.notice}>
          <IconVolumeOff size={20} aria-hidden />
          <Trans>Your browser waits for a click before it plays sound.</Trans>
          <Button size="xs" variant="default" onClick={() => void session.allowSound()}>
            <Trans>Play sound</Trans>
          </Button>
        </p>
      )}
      {state.line === 'connected' && (state.quality === 'poor' || state.quality === 'lost') && (
        <p className={classes.notice}>
          <IconPlugConnectedX size={20} aria-hidden />
          <Trans>Your connection is weak. Sound only helps.</Trans>
        </p>
      )}
    </div>
  );
}
