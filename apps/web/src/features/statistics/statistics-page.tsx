import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, NumberInput, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  ParticipationStatisticsDocument,
  ParticipationStatisticsWorkbookDocument,
  SetSmallestCellDocument,
  StatisticsSessionDocument,
  type StatisticsKind,
  type StatisticsLineFragment,
} from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { Refusal } from '../shell/refusal.js';
import { saveFile } from '../shell/save-file.js';
import { useCommand } from '../shell/use-command.js';
import classes from './statistics.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/registration/statistics');

/** Approved participants in numbers, none of which tells of few people. */
export function StatisticsPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(StatisticsSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Statistics sessionId={data.session.id} /> : <Skeleton height={640} />;
}

function Statistics({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const titles: Readonly<Record<StatisticsKind, string>> = {
    REGION: t`By regional group`,
    CATEGORY: t`By category`,
    PARTICIPATION: t`By way of taking part`,
    DAY: t`By day`,
  };
  const { data, error } = useQuery(ParticipationStatisticsDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const found = data?.participationStatistics;
  if (!found) return <Skeleton height={640} />;
  if (found.all.total === 0)
    return (
      <EmptyState icon={IconChartBar} title={t`Nobody is approved yet`}>
        <Trans>Statistics count approved registrations. Approve some in the queue first.</Trans>
      </EmptyState>
    );
  const most = Math.max(...found.tables.flatMap(({ rows }) => rows.map(({ total }) => total)));
  return (
    <div className={classes.page}>
      <Tools sessionId={sessionId} smallest={found.smallestCell} />
      {found.tables.map(({ by, rows }) => (
        <Table key={by} title={titles[by]} rows={rows} all={found.all} most={most} />
      ))}
    </div>
  );
}

function Tools({ sessionId, smallest }: { readonly sessionId: string; readonly smallest: number }) {
  const { t } = useLingui();
  const [value, setValue] = useState<number | string>(smallest);
  const [set, done] = useCommand(SetSmallestCellDocument, { refetchQueries: 'active' });
  const [ask, { error, loading }] = useLazyQuery(ParticipationStatisticsWorkbookDocument, {
    fetchPolicy: 'network-only',
  });
  const save = async () => {
    const answer = await ask({ variables: { sessionId } });
    if (answer.data?.participationStatisticsWorkbook) saveFile(answer.data.participationStatisticsWorkbook);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typeof value === 'number') void set({ variables: { sessionId, smallest: value } });
  };
  const refusal = done.data?.setSmallestCell;
  return (
    <div className={classes.tools}>
      <p className={classes.note}>
        <Trans>
          Approved registrations. Numbers by sex below {smallest} are left out (–), and with them as many others as it
          takes that none can be computed from the rest.
        </Trans>
      </p>
      <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={done.error ?? error} />
      <div className={classes.bar}>
        <Button leftSection={<IconDownload size={18} aria-hidden />} loading={loading} onClick={() => void save()}>
          {t`Download as a workbook`}
        </Button>
        <form onSubmit={send} className={classes.smallest}>
          <NumberInput
            label={t`Smallest number shown by sex`}
            min={2}
            max={100}
            allowDecimal={false}
            value={value}
            onChange={setValue}
          />
          <Button type="submit" variant="default" loading={done.loading} disabled={value === smallest}>
            {t`Set`}
          </Button>
        </form>
      </div>
    </div>
  );
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly StatisticsLineFragment[];
  readonly all: StatisticsLineFragment;
  readonly most: number;
}

/** A table whose totals are drawn as bars too; what is left out is said in words to those who do not see it. */
function Table({ title, rows, all, most }: TableProps) {
  const { t } = useLingui();
  const cell = (count: number | null | undefined) =>
    count ?? (
      <span title={t`left out`}>
        –<span className="visually-hidden"> {t`left out`}</span>
      </span>
    );
  const line = ({ key, label, total, ...row }: StatisticsLineFragment, last = false) => (
    <tr key={key} data-all={last || undefined}>
      <th scope="row">
        {label}
        {!last && (
          <span className={classes.chart} aria-hidden>
            <span style={{ inlineSize: `${(100 * total) / most}%` }} />
          </span>
        )}
      </th>
      <td>{total}</td>
      <td>{cell(row.female)}</td>
      <td>{cell(row.male)}</td>
      <td>{cell(row.other)}</td>
      <td>{cell(row.notStated)}</td>
    </tr>
  );
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={classes.table}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t`Total`}</th>
              <th scope="col">{t`Women`}</th>
              <th scope="col">{t`Men`}</th>
              <th scope="col">{t`Other`}</th>
              <th scope="col">{t`Not stated`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => line(row))}
            {line(all, true)}
          </tbody>
        </table>
      </div>
    </section>
  );
}
