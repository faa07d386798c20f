import '@mantine/core/styles/Progress.layer.css';
import { useQuery } from '@apollo/client/react';
import { Progress } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCheck, IconHourglass } from '@tabler/icons-react';
import { useEffect } from 'react';
import { OutputRunsDocument, type OutputRunLineFragment } from '../../generated/graphql.js';
import { currentLanguage } from '../shell/language.js';
import { localeOf } from '../shell/dates.js';
import { StatusBadge } from '../shell/status-badge.js';
import classes from './participants.module.css';

/** Whether a run still goes on. */
export const goesOn = ({ state }: Pick<OutputRunLineFragment, 'state'>): boolean =>
  state === 'ASKED' || state === 'MAKING';

const pause = 1_500;

interface OutputRunsProps {
  readonly sessionId: string;
  readonly kinds: readonly string[];
}

/** Papers that were asked for: those under way with their progress, those made with their files. */
export function OutputRuns({ sessionId, kinds }: OutputRunsProps) {
  const { t } = useLingui();
  const { data, error, startPolling, stopPolling } = useQuery(OutputRunsDocument, {
    variables: { sessionId, kinds: [...kinds], limit: 10 },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const runs = data?.outputRuns.items ?? [];
  const going = runs.some(goesOn);
  useEffect(() => {
    if (going) startPolling(pause);
    else stopPolling();
  }, [going, startPolling, stopPolling]);
  if (runs.length === 0) return null;
  return (
    <ul className={classes.lines} aria-label={t`Papers asked for`}>
      {runs.map((run) => (
        <li key={run.id} className={classes.line}>
          <OutputRun run={run} />
        </li>
      ))}
    </ul>
  );
}

/** One run: what it is, how far, its files. */
export function OutputRun({ run }: { readonly run: OutputRunLineFragment }) {
  const asked = new Intl.DateTimeFormat(localeOf(currentLanguage()), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(run.askedAt));
  return (
    <>
      <div className={classes.head}>
        <strong>{run.title}</strong>
        <OutputState run={run} />
        <span className={classes.quiet}>{[run.askedBy, asked].filter(Boolean).join(' · ')}</span>
      </div>
      <OutputProgress run={run} />
      {run.files.length > 0 && (
        <ul className={classes.files}>
          {run.files.map(({ id, name, size, url }) => (
            <li key={id}>
              <a href={url} download={name}>
                {name}
              </a>
              <span className={classes.quiet}>{sizeWord(size)}</span>
            </li>
          ))}
        </ul>
      )}
      {run.fault && <p>{run.fault}</p>}
    </>
  );
}

function OutputState({ run }: { readonly run: OutputRunLineFragment }) {
  const { t } = useLingui();
  switch (run.state) {
    case 'DONE':
      return (
        <StatusBadge tone="ok" icon={IconCheck}>
          {t`Made`}
        </StatusBadge>
      );
    case 'FAILED':
      return (
        <StatusBadge tone="bad" icon={IconAlertTriangle}>
          {t`Not made`}
        </StatusBadge>
      );
    default:
      return (
        <StatusBadge tone="info" icon={IconHourglass}>
          {t`Being made`}
        </StatusBadge>
      );
  }
}

/** How far a run is; nothing once it has ended. */
export function OutputProgress({ run }: { readonly run: OutputRunLineFragment }) {
  const { t } = useLingui();
  if (!goesOn(run)) return null;
  const { done, total } = run;
  return (
    <div className={classes.progress}>
      <Progress
        value={total ? (done / total) * 100 : 0}
        animated={total === null}
        aria-label={t`Progress of ${run.title}`}
      />
      <p className={classes.quiet} role="status">
        {total ? (
          <Trans>
            {done} of {total}. You may leave this page; it goes on.
          </Trans>
        ) : (
          <Trans>Begins soon. You may leave this page; it goes on.</Trans>
        )}
      </p>
    </div>
  );
}

/** `1.2 MB`, as the reader's language writes it. */
export function sizeWord(bytes: number): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(localeOf(currentLanguage()), {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? 1_000_000 : 1_000));
}
