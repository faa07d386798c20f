import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { AnswerCosponsorshipDocument, type SideApplicationLineFragment } from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { useSupportWord } from './side-event-words.js';
import classes from './side-events.module.css';

interface SupportRequestProps {
  readonly application: SideApplicationLineFragment;
  readonly cosponsor: SideApplicationLineFragment['cosponsors'][number];
}

/** Asks the co-sponsor for whom the reader acts whether it supports the event. */
export function SupportRequest({ application, cosponsor }: SupportRequestProps) {
  const { t } = useLingui();
  const supportWord = useSupportWord();
  const [answer, result] = useCommand(AnswerCosponsorshipDocument);
  const answered = result.data?.answerSideEventCosponsorship;
  const { id, state, party } = cosponsor;
  return (
    <div className={classes.card}>
      <p>
        <Trans>
          <Translated of={application.organiser.name} /> asks for the support of <Translated of={party.name} />.
        </Trans>
      </p>
      <p className={classes.quiet}>
        <Translated of={party.name} />: {supportWord(state)}
      </p>
      <div className={classes.line}>
        <Button
          disabled={state === 'CONFIRMED'}
          loading={result.loading}
          onClick={() => void answer({ variables: { id, supports: true } })}
        >
          {t`Support the event`}
        </Button>
        <Button
          variant="default"
          disabled={state === 'DECLINED'}
          onClick={() => void answer({ variables: { id, supports: false } })}
        >
          {t`Do not support it`}
        </Button>
      </div>
      <Refusal refusal={answered?.__typename === 'Refusal' ? answered : null} error={result.error} />
    </div>
  );
}
