import { useQuery } from '@apollo/client/react';
import { Button, Group, NumberInput, Skeleton, Stack } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconEraser, IconLock } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import {
  ErasuresDocument,
  PrivacyRulesDocument,
  SetRetentionDocument,
  type RetentionLineFragment,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { Dialog } from '../shell/dialog.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { StatusBadge } from '../shell/status-badge.js';
import { DataTable } from '../shell/table/data-table.js';
import { useTableState } from '../shell/table/table-state.js';
import { useCommand } from '../shell/use-command.js';
import { useViewer } from '../shell/viewer.js';
import { Kept, useUseWord } from './privacy-words.js';
import classes from './privacy.module.css';

const perPage = 50;

/** What is held on people and until when; below, what was erased. */
export function DeskPrivacyPage() {
  const { t } = useLingui();
  return (
    <div className={classes.page}>
      <PageTitle title={t`Personal data`}>
        <Trans>
          When the period after the last day of a session is over, the data are erased or made anonymous, and proof of
          it is kept here and in the audit trail.
        </Trans>
      </PageTitle>
      <Rules />
      <Erased />
    </div>
  );
}

function Rules() {
  const { t } = useLingui();
  const { may } = useViewer();
  const { change, filter } = useTableState();
  const useWord = useUseWord();
  const { data, error } = useQuery(PrivacyRulesDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const open = data.retentionRules.find(({ kind }) => kind === filter('period'));
  return (
    <section aria-labelledby="kept" className={classes.section}>
      <h2 id="kept">{t`What is kept, and until when`}</h2>
      <DataTable
        caption={t`What is kept, and until when`}
        rows={data.retentionRules}
        keyOf={({ kind }) => kind}
        searchFor={t`Search kinds of data`}
        columns={[
          {
            id: 'title',
            header: t`Kind`,
            names: true,
            value: ({ title, purpose }) => `${title} ${purpose}`,
            cell: ({ title, purpose, sensitive }) => (
              <span className={classes.cell}>
                <strong>{title}</strong>
                <span>{purpose}</span>
                {sensitive && (
                  <span>
                    <StatusBadge tone="warn" icon={IconLock}>
                      {t`Seen only by those who need it`}
                    </StatusBadge>
                  </span>
                )}
              </span>
            ),
          },
          { id: 'use', header: t`Ground`, value: ({ use }) => useWord(use), cell: ({ use }) => useWord(use) },
          {
            id: 'keptDays',
            header: t`Kept`,
            value: ({ keptDays }) => keptDays ?? 100_000,
            cell: (rule) => (
              <span className={classes.cell}>
                <Kept rule={rule} />
                {rule.keptDays !== null && may('access.people.manage') && (
                  <span>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t`Change the period of ${rule.title}`}
                      onClick={() => change({ period: rule.kind })}
                    >
                      {t`Change`}
                    </Button>
                  </span>
                )}
              </span>
            ),
          },
          {
            id: 'columns',
            header: t`Fields`,
            hiddenAtFirst: true,
            value: ({ columns }) => columns.join(' '),
            cell: ({ columns }) => <code>{columns.join(', ')}</code>,
          },
        ]}
        empty={null}
      />
      {open && <PeriodDialog key={open.kind} rule={open} onClose={() => change({ period: undefined })} />}
    </section>
  );
}

function PeriodDialog({ rule, onClose }: { readonly rule: RetentionLineFragment; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [days, setDays] = useState<number | string>(rule.keptDays ?? 365);
  const [set, { data, error, loading }] = useCommand(SetRetentionDocument, { refetchQueries: 'active' });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (typeof days !== 'number') return;
    const answer = await set({ variables: { kind: rule.kind, days } });
    if (answer.data?.setRetention.__typename === 'RetentionRule') onClose();
  };
  return (
    <Dialog title={rule.title} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <Refusal refusal={data?.setRetention.__typename === 'Refusal' ? data.setRetention : null} error={error} />
          <p>{rule.purpose}</p>
          <NumberInput
            label={t`Days after the last day of the session`}
            min={1}
            max={3650}
            allowDecimal={false}
            value={days}
            onChange={setDays}
            data-autofocus
          />
          <p className={classes.quiet}>
            <Trans>A shorter period takes effect within hours. What was erased does not come back.</Trans>
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t`Close`}</Button>
            <Button type="submit" loading={loading}>{t`Set`}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function Erased() {
  const { t } = useLingui();
  const [page, setPage] = useState(0);
  const { data, previousData, error } = useQuery(ErasuresDocument, {
    variables: { offset: page * perPage, limit: perPage },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const found = (data ?? previousData)?.erasures;
  if (!found) return <Skeleton height={240} />;
  return (
    <section aria-labelledby="erased" className={classes.section}>
      <h2 id="erased">{t`What was erased`}</h2>
      {found.items.length === 0 ? (
        <EmptyState icon={IconEraser} title={t`Nothing was erased yet`}>
          <Trans>The first period ends when a session has been over for long enough.</Trans>
        </EmptyState>
      ) : (
        <ul className={classes.records}>
          {found.items.map(({ id, title, session, records, digest, erasedAt }) => (
            <li key={id} className={classes.record}>
              <strong>{title}</strong>
              <span lang={session.language}>{session.text}</span>
              <span>
                <Moment at={erasedAt} /> · <Plural value={records} one="# record" other="# records" />
              </span>
              <code className={classes.digest}>{digest}</code>
            </li>
          ))}
        </ul>
      )}
      {found.total > perPage && (
        <div className={classes.fields}>
          <Button variant="default" disabled={page === 0} onClick={() => setPage(page - 1)}>{t`Newer`}</Button>
          <Button
            variant="default"
            disabled={(page + 1) * perPage >= found.total}
            onClick={() => setPage(page + 1)}
          >{t`Older`}</Button>
        </div>
      )}
    </section>
  );
}
