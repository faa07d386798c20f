import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlayerRecord } from '@tabler/icons-react';
import { useState } from 'react';
import {
  AnswerGatheringRecordingDocument,
  type GatheringPartsFragment,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import classes from './gathering.module.css';

export interface ConsentQuestionProps {
  readonly gathering: GatheringPartsFragment;
  readonly ticket: string | null;
  readonly onChanged: () => void;
}

/** Says that a recording is asked for or under way, and asks the reader for consent. */
export function ConsentQuestion({ gathering, ticket, onChanged }: ConsentQuestionProps) {
  const { t } = useLingui();
  const [answer, { loading, error }] = useCommand(AnswerGatheringRecordingDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { me, eventId, recording } = gathering;
  const give = async (consents: boolean) => {
    const { data } = await answer({ variables: { eventId, ticket, consents } });
    setRefusal(data?.result.__typename === 'Refusal' ? data.result : null);
    onChanged();
  };
  return (
    <section className={classes.consent} data-recording={recording} aria-label={t`Recording`}>
      <p role="status" className={classes.say}>
        <IconPlayerRecord size={22} aria-hidden />
        <span>
          {recording === 'ON' ? (
            <Trans>This event is being recorded.</Trans>
          ) : (
            <Trans>The host wants to record this event. It begins only if everybody in the room consents.</Trans>
          )}
        </span>
      </p>
      {me.consent === 'GIVEN' ? (
        <p>
          <Trans>You have consented. You may take it back at any moment; the recording then ends.</Trans>
        </p>
      ) : me.consent === 'DECLINED' ? (
        <p>
          <Trans>You have not consented. You may stay; nothing is recorded while you are in the room.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Do you consent to your voice and picture being recorded?</Trans>
        </p>
      )}
      <Refusal refusal={refusal} error={error} />
      <div className={classes.buttons}>
        {me.consent !== 'GIVEN' && <Button loading={loading} onClick={() => void give(true)}>{t`I consent`}</Button>}
        {me.consent !== 'DECLINED' && (
          <Button variant="default" loading={loading} onClick={() => void give(false)}>
            {me.consent === 'GIVEN' ? t`Take my consent back` : t`I do not consent`}
          </Button>
        )}
      </div>
    </section>
  );
}
