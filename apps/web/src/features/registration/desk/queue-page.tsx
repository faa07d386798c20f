import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import {
  RegistrationDeskDocument,
  RegistrationFiguresDocument,
  RegistrationQueueDocument,
  type RegistrationSessionFragment,
} from '../../../generated/graphql.js';
import { useTableState } from '../../shell/table/table-state.js';
import { DecidedNotice, type Decided } from '../decided-notice.js';
import { nameOf } from '../delegation/person-dialogs.js';
import { QuotaMeters } from '../quota-meters.js';
import { categories, states, useRegistrationStateWord } from '../registration-words.js';
import { useRegistrationChanges } from '../use-registration-changes.js';
import { DecisionButtons, useApproval } from './decision-buttons.js';
import { DecisionDialog } from './decision-dialog.js';
import { perPage, QueueTable } from './queue-table.js';
import classes from './queue.module.css';
import { RegistrationPanel } from './registration-panel.js';
import type { ReasonedDecision } from './standard-reasons.js';

const route = getRouteApi('/site/desk/sessions/$slug/registration');

/** Registrations that wait for a decision, and all others. */
export function QueuePage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(RegistrationDeskDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Queue session={data.session} /> : <Skeleton height={640} />;
}

function Queue({ session }: { readonly session: RegistrationSessionFragment }) {
  const { t } = useLingui();
  const table = useTableState();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<Decided | null>(null);
  const [deciding, setDeciding] = useState<ReasonedDecision | null>(null);
  const state = states.find((known) => known === table.filter('state'));
  const category = categories.find((known) => known === table.filter('category'));
  const { data, previousData, error, refetch } = useQuery(RegistrationQueueDocument, {
    variables: {
      sessionId: session.id,
      filter: {
        states: state ? [state] : undefined,
        categories: category ? [category] : undefined,
        search: table.search || undefined,
      },
      offset: (table.page - 1) * perPage,
      limit: perPage,
    },
    fetchPolicy: 'cache-and-network',
  });
  useRegistrationChanges(session.id, refetch);
  const done = (decided: Decided) => {
    choose(new Set());
    setResult(decided);
  };
  const approval = useApproval(done);
  if (error && !data) throw error;
  const page = (data ?? previousData)?.registrations;
  const open = table.filter('open');
  const targets = chosen.size > 0 ? [...chosen] : open ? [open] : [];
  const show = (id: string | undefined) =>
    table.change({ open: id, page: table.page > 1 ? `${table.page}` : undefined });

  /** Single letters, only while the focus is in the queue and not in a field. */
  function onKeyDown(event: KeyboardEvent) {
    const at = event.target as HTMLElement;
    const typing = at.matches('input:not([type="checkbox"]), textarea, select') || at.closest('[role="dialog"]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const ids = page?.items.map(({ id }) => id) ?? [];
    const here = ids.indexOf(open ?? '');
    const commands: Readonly<Record<string, () => unknown>> = {
      j: () => show(ids[Math.min(here + 1, ids.length - 1)]),
      k: () => show(ids[Math.max(here - 1, 0)]),
      x: () => open && choose(chosen.has(open) ? chosen.difference(new Set([open])) : chosen.union(new Set([open]))),
      a: () => approval.run(targets),
      r: () => targets.length > 0 && setDeciding('reject'),
      h: () => targets.length > 0 && setDeciding('hold'),
      b: () => targets.length > 0 && setDeciding('return'),
      Escape: () => open && show(undefined),
    };
    const command = commands[event.key];
    if (!command) return;
    event.preventDefault();
    command();
  }

  const buttons = (registrationIds: readonly string[]) => (
    <DecisionButtons approval={approval} registrationIds={registrationIds} onDecide={setDeciding} />
  );
  return (
    <div className={classes.page} onKeyDown={onKeyDown} role="presentation">
      <Figures sessionId={session.id} chosen={state} />
      {result && (
        <DecidedNotice
          result={result}
          nameOf={(wanted) => {
            const found = page?.items.find(({ id }) => id === wanted);
            return found ? nameOf(found) : t`A registration on another page`;
          }}
          onClose={() => setResult(null)}
        />
      )}
      <div className={classes.beside} data-open={open ? true : undefined}>
        <div className={classes.list}>
          {page ? (
            <QueueTable page={page} narrow={open !== undefined} chosen={chosen} choose={choose} onOpen={show} />
          ) : (
            <Skeleton height={480} />
          )}
          {chosen.size > 0 && (
            <div className={classes.bulk} role="group" aria-label={t`Decide on the selected`}>
              <span role="status">
                <Plural value={chosen.size} one="# selected" other="# selected" />
              </span>
              {buttons([...chosen])}
              <Button size="sm" variant="subtle" onClick={() => choose(new Set())}>
                {t`Clear the selection`}
              </Button>
            </div>
          )}
          <p className={classes.keys}>
            <Trans>
              Keys, while the focus is in the queue: <kbd>J</kbd> next, <kbd>K</kbd> previous, <kbd>X</kbd> select,{' '}
              <kbd>A</kbd> approve, <kbd>R</kbd> reject, <kbd>H</kbd> hold, <kbd>B</kbd> send back, <kbd>Esc</kbd>{' '}
              close.
            </Trans>
          </p>
        </div>
        {open && (
          <RegistrationPanel
            registrationId={open}
            zone={session.timezone}
            onClose={() => show(undefined)}
            actions={buttons([open])}
          />
        )}
      </div>
      {deciding && (
        <DecisionDialog
          key={deciding}
          decision={deciding}
          registrationIds={targets}
          session={session}
          onClose={() => setDeciding(null)}
          onDone={done}
        />
      )}
    </div>
  );
}

/** How many stand where, each a filter; and how far the session's quotas are used. */
function Figures({ sessionId, chosen }: { readonly sessionId: string; readonly chosen: string | undefined }) {
  const { t } = useLingui();
  const { change } = useTableState();
  const stateWord = useRegistrationStateWord();
  const { data, error, refetch } = useQuery(RegistrationFiguresDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  useRegistrationChanges(sessionId, refetch);
  if (error && !data) throw error;
  if (!data) return <Skeleton height={120} />;
  const counts = new Map(data.registrationCounts.map(({ state, count }) => [state, count]));
  const all = states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const filters = [
    { state: undefined, label: t`All`, count: all },
    ...states.map((state) => ({ state, label: stateWord(state), count: counts.get(state) ?? 0 })),
  ];
  return (
    <>
      <div className={classes.counts} role="group" aria-label={t`By status`}>
        {filters.map(({ state, label, count }) => (
          <button
            key={label}
            type="button"
            className={classes.count}
            aria-pressed={chosen === state}
            onClick={() => change({ state })}
          >
            <strong className="tabular">{count}</strong> {label}
          </button>
        ))}
      </div>
      {data.quotaUse.length > 0 && (
        <details className={classes.quotas}>
          <summary>{t`Places of the session`}</summary>
          <QuotaMeters quotas={data.quotaUse} />
        </details>
      )}
    </>
  );
}
