import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { JoinConferenceDocument } from '../../generated/graphql.js';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { localeOf } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { Refusal } from '../shell/refusal.js';
import { testConnection } from './connection-test.js';
import type { ConnectionReport, Outcome } from './connection-test.js';
import classes from './pre-join.module.css';

/** Tests the way to the SFU as someone who follows, so that nobody's place is touched, and says in words what is wrong. */
export function ConnectionTest({ meetingId }: { readonly meetingId: string }) {
  const client = useApolloClient();
  const [report, setReport] = useState<ConnectionReport | null>(null);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const [running, setRunning] = useState(false);

  const test = useCallback(async () => {
    setRunning(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation: JoinConferenceDocument,
        variables: { meetingId, role: 'FOLLOWER' },
        fetchPolicy: 'no-cache',
      });
      const result = data?.result;
      if (result?.__typename === 'ConferenceAccess') await testConnection(result.url, result.token, setReport);
      else if (result?.__typename === 'Refusal') setRefusal(result);
    } catch {
      setReport({ signals: 'bad', media: 'waiting', speed: 'waiting', megabits: null });
    } finally {
      setRunning(false);
    }
  }, [client, meetingId]);

  useEffect(() => void test(), [test]);
  const { t } = useLingui();
  return (
    <>
      <Refusal refusal={refusal} />
      {report && (
        <div role="status">
          <ul className={classes.results}>
            <Result outcome={report.signals}>{signalsIn(report.signals)}</Result>
            <Result outcome={report.media}>{mediaIn(report.media)}</Result>
            <Result outcome={report.speed}>{speedIn(report)}</Result>
          </ul>
        </div>
      )}
      <div>
        <Button variant="default" size="xs" disabled={running} onClick={() => void test()}>
          {running ? t`Testing` : t`Test again`}
        </Button>
      </div>
    </>
  );
}

const icons = {
  waiting: IconCircleDashed,
  running: IconCircleDashed,
  good: IconCircleCheck,
  poor: IconAlertTriangle,
  bad: IconCircleX,
};

function Result({ outcome, children }: { readonly outcome: Outcome; readonly children: ReactNode }) {
  const ResultIcon = icons[outcome];
  return (
    <li className={classes.result} data-outcome={outcome}>
      {outcome === 'running' ? <Loader size={18} aria-hidden /> : <ResultIcon size={18} aria-hidden />}
      <span>{children}</span>
    </li>
  );
}

function signalsIn(outcome: Outcome): ReactNode {
  if (outcome === 'good') return <Trans>The conference answers.</Trans>;
  if (outcome === 'bad') {
    return (
      <Trans>
        The conference does not answer. Your network may block it: try another network, or tell the secretariat. You can
        still follow the list of speakers.
      </Trans>
    );
  }
  return <Trans>Does the conference answer?</Trans>;
}

function mediaIn(outcome: Outcome): ReactNode {
  if (outcome === 'good') return <Trans>Sound and picture pass.</Trans>;
  if (outcome === 'bad') {
    return (
      <Trans>
        The conference answers, but sound and picture do not pass. A firewall between you and the conference blocks
        them: leave the office network or VPN, or ask its administrator.
      </Trans>
    );
  }
  return <Trans>Do sound and picture pass?</Trans>;
}

function speedIn({ speed, megabits }: ConnectionReport): ReactNode {
  const figure =
    megabits === null
      ? null
      : new Intl.NumberFormat(localeOf(currentLanguage()), { maximumSignificantDigits: 2 }).format(megabits);
  if (speed === 'good' && figure === null) return <Trans>The speed could not be measured.</Trans>;
  if (speed === 'good') return <Trans>Fast enough for picture and sound: {figure} Mbit/s.</Trans>;
  if (speed === 'poor')
    return <Trans>Fast enough for sound, not for pictures: {figure} Mbit/s. Choose sound only in the meeting.</Trans>;
  if (speed === 'bad')
    return (
      <Trans>
        Too slow even for sound: {figure} Mbit/s. Come closer to the wireless network, use a cable, or stop other
        downloads.
      </Trans>
    );
  return <Trans>Is it fast enough?</Trans>;
}
