import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { playChime } from './chime.js';
import classes from './pre-join.module.css';

/** Plays a tone and asks whether it was heard. */
export function SpeakerTest() {
  const { t } = useLingui();
  const [stage, setStage] = useState<'new' | 'played' | 'heard' | 'silent'>('new');
  return (
    <>
      <div>
        <Button variant="default" onClick={() => void playChime().then(() => setStage('played'))}>
          {stage === 'new' ? t`Play a tone` : t`Play the tone again`}
        </Button>
      </div>
      {stage === 'played' && (
        <div role="group" aria-label={t`Did you hear the tone?`} className={classes.join}>
          <span aria-hidden>
            <Trans>Did you hear the tone?</Trans>
          </span>
          <Button size="xs" variant="default" onClick={() => setStage('heard')}>
            <Trans>Yes</Trans>
          </Button>
          <Button size="xs" variant="default" onClick={() => setStage('silent')}>
            <Trans>No</Trans>
          </Button>
        </div>
      )}
      <p className={classes.say} role="status">
        {stage === 'heard' && <Trans>Sound works.</Trans>}
        {stage === 'silent' && (
          <Trans>
            Turn up the volume, look whether the headset is plugged in and chosen as output of your machine, then play
            the tone again.
          </Trans>
        )}
      </p>
    </>
  );
}
