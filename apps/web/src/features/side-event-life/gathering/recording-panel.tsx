import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlayerRecord, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import {
  SetGatheringRecordingDocument,
  type GatheringRecording,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import type { HostPanelProps } from './host-panel.js';
import { RoomRecorder } from './room-recorder.js';
import classes from './gathering.module.css';

/** Asks everybody, records in this browser once all have consented, and saves the file on this machine. */
export function RecordingPanel({ gathering, ticket, line, onChanged }: HostPanelProps) {
  const { t } = useLingui();
  const { eventId, recording, withoutConsent } = gathering;
  const [set, { loading, error }] = useCommand(SetGatheringRecordingDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const recorder = useRef<RoomRecorder | null>(null);
  useEffect(() => {
    // Whatever ended it, by hand or because somebody took consent back: nothing more is recorded here.
    if (recording !== 'ON') recorder.current?.stop();
  }, [recording]);
  useEffect(() => () => recorder.current?.stop(), []);
  const go = async (to: GatheringRecording) => {
    const { data } = await set({ variables: { eventId, ticket, recording: to } });
    setRefusal(data?.result.__typename === 'Refusal' ? data.result : null);
    if (to === 'ON' && data?.result.__typename === 'Gathering') recorder.current = RoomRecorder.begin(line);
    onChanged();
  };
  return (
    <section className={classes.box} aria-labelledby="recording">
      <h2 id="recording">{t`Recording`}</h2>
      <p className={classes.quiet}>
        <Trans>It is made in this browser and saved on this machine when it ends; nothing is kept on the server.</Trans>
      </p>
      {recording === 'ASKED' && (
        <p role="status">
          <Plural
            value={withoutConsent}
            _0="Everybody in the room has consented."
            one="# person in the room has not consented yet."
            other="# people in the room have not consented yet."
          />
        </p>
      )}
      <Refusal refusal={refusal} error={error} />
      <div className={classes.buttons}>
        {recording === 'OFF' && (
          <Button
            variant="default"
            loading={loading}
            onClick={() => void go('ASKED')}
          >{t`Ask everybody for consent`}</Button>
        )}
        {recording === 'ASKED' && (
          <>
            <Button
              disabled={withoutConsent > 0}
              loading={loading}
              leftSection={<IconPlayerRecord size={18} aria-hidden />}
              onClick={() => void go('ON')}
            >{t`Begin the recording`}</Button>
            <Button
              variant="default"
              loading={loading}
              onClick={() => void go('OFF')}
            >{t`Go on without recording`}</Button>
          </>
        )}
        {recording === 'ON' && (
          <Button
            loading={loading}
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            onClick={() => void go('OFF')}
          >{t`End the recording`}</Button>
        )}
      </div>
    </section>
  );
}
