import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconScale } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import {
  SessionFairnessDocument,
  SessionFairnessFileDocument,
  SpeakingSessionDocument,
  type FairnessFileForm,
  type FairnessKind,
  type FairnessOutcome,
  type SessionFairnessQuery,
} from '../../generated/graphql.js';
import { useRegionalGroupWord } from '../shell/body-words.js';
import { EmptyState } from '../shell/empty-state.js';
import { Moment } from '../shell/date-time.js';
import { Refusal } from '../shell/refusal.js';
import { saveFile } from '../shell/save-file.js';
import { DataTable } from '../shell/table/data-table.js';
import { Translated } from '../shell/translated.js';
import { useStatusWord } from './speaking-words.js';
import classes from './speaking.module.css';

const route = getRouteApi('/site/sessions/$slug/fairness');
type Row = SessionFairnessQuery['sessionFairness'][number];
const outcomes: readonly FairnessOutcome[] = ['GRANTED', 'REFUSED', 'PENDING', 'WITHDRAWN'];
const kinds: readonly FairnessKind[] = ['SPEAKING', 'STATEMENT', 'SIDE_EVENT'];
const statuses: readonly string[] = ['GENERAL', 'SPECIAL', 'ROSTER', 'SUSPENDED', 'NONE'];

/** What civil society asked of a session, what it was given, and why not. */
export function FairnessPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SpeakingSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Fairness sessionId={data.session.id} /> : <Skeleton height={480} />;
}

function useWords() {
  const { t } = useLingui();
  const kind: Readonly<Record<FairnessKind, string>> = {
    SPEAKING: t`Place to speak`,
    STATEMENT: t`Written statement`,
    SIDE_EVENT: t`Side event`,
  };
  const outcome: Readonly<Record<FairnessOutcome, string>> = {
    GRANTED: t`Granted`,
    REFUSED: t`Refused`,
    PENDING: t`Not decided`,
    WITHDRAWN: t`Withdrawn`,
  };
  return { kind, outcome };
}

function Fairness({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const words = useWords();
  const [statusWord, groupWord] = [useStatusWord(), useRegionalGroupWord()];
  const { data, error } = useQuery(SessionFairnessDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const rows = data.sessionFairness;
  if (rows.length === 0)
    return (
      <EmptyState icon={IconScale} title={t`Nothing was asked yet`}>
        <Trans>
          Requests to speak, written statements and side events of this session appear here with what became of them.
        </Trans>
      </EmptyState>
    );
  const regions = [...new Set(rows.flatMap(({ region }) => region ?? []))].toSorted();
  return (
    <div className={classes.page}>
      <Downloads sessionId={sessionId} />
      <Counts
        title={t`By what was asked`}
        rows={rows}
        groups={kinds.map((kind) => ({ label: words.kind[kind], has: (row: Row) => row.kind === kind }))}
      />
      <Counts
        title={t`By status`}
        rows={rows}
        groups={statuses.map((status) => ({ label: statusWord(status), has: (row: Row) => row.status === status }))}
      />
      <Counts
        title={t`By region`}
        rows={rows}
        groups={[
          ...regions.map((region) => ({ label: groupWord(region), has: (row: Row) => row.region === region })),
          { label: t`Without a region`, has: (row: Row) => row.region === null },
        ]}
      />
      <DataTable
        caption={t`What was asked and what became of it`}
        rows={rows}
        keyOf={({ kind, organisation, askedAt }) => `${kind} ${organisation.text} ${askedAt}`}
        searchFor={t`Search organizations, items and themes`}
        filters={[
          {
            id: 'kind',
            label: t`Everything asked`,
            options: kinds.map((value) => ({ value, label: words.kind[value] })),
            passes: ({ kind }, value) => kind === value,
          },
          {
            id: 'outcome',
            label: t`All outcomes`,
            options: outcomes.map((value) => ({ value, label: words.outcome[value] })),
            passes: ({ outcome }, value) => outcome === value,
          },
          {
            id: 'status',
            label: t`Every status`,
            options: statuses.map((value) => ({ value, label: statusWord(value) })),
            passes: ({ status }, value) => status === value,
          },
        ]}
        columns={[
          {
            id: 'organisation',
            header: t`Organization`,
            names: true,
            value: ({ organisation }) => organisation.text,
            cell: ({ organisation }) => <Translated of={organisation} />,
          },
          {
            id: 'what',
            header: t`Asked for`,
            value: ({ kind, subject }) => `${words.kind[kind]} ${subject?.text ?? ''}`,
            cell: (row) => {
              const kind = words.kind[row.kind];
              if (!row.subject) return kind;
              return (
                <Trans>
                  {kind}: <Translated of={row.subject} />
                </Trans>
              );
            },
          },
          {
            id: 'theme',
            header: t`Theme`,
            wideOnly: true,
            value: ({ theme }) => theme ?? '',
            cell: ({ theme }) => (theme ? <bdi>{theme}</bdi> : '—'),
          },
          {
            id: 'standing',
            header: t`Status`,
            value: ({ status }) => statusWord(status),
            cell: ({ status }) => statusWord(status),
          },
          {
            id: 'region',
            header: t`Region`,
            value: ({ region }) => (region ? groupWord(region) : ''),
            cell: ({ region }) => (region ? groupWord(region) : '—'),
          },
          {
            id: 'result',
            header: t`Outcome`,
            value: ({ outcome }) => outcomes.indexOf(outcome),
            cell: ({ outcome, reason, rule }) => (
              <>
                {words.outcome[outcome]}
                {reason && (
                  <span className={classes.why}>
                    {' '}
                    {reason} {rule && <Trans>Rule applied: {rule}</Trans>}
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'asked',
            header: t`Asked`,
            hiddenAtFirst: true,
            value: ({ askedAt }) => askedAt,
            cell: ({ askedAt }) => <Moment at={askedAt} />,
          },
        ]}
        empty={null}
      />
    </div>
  );
}

interface CountsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly groups: readonly { readonly label: string; readonly has: (row: Row) => boolean }[];
}

/** How many asked, and what became of it, by group; groups that nobody is in are left out. */
function Counts({ title, rows, groups }: CountsProps) {
  const { t } = useLingui();
  const words = useWords();
  const present = groups.filter(({ has }) => rows.some(has));
  return (
    <div className={classes.section}>
      <h2>{title}</h2>
      <table className={classes.bars}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{title}</span>
            </th>
            <th scope="col">{t`Asked`}</th>
            <th scope="col">{words.outcome.GRANTED}</th>
            <th scope="col">{words.outcome.REFUSED}</th>
          </tr>
        </thead>
        <tbody>
          {present.map(({ label, has }) => {
            const own = rows.filter(has);
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{own.length}</td>
                <td>{own.filter(({ outcome }) => outcome === 'GRANTED').length}</td>
                <td>{own.filter(({ outcome }) => outcome === 'REFUSED').length}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Downloads({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const [ask, { error, loading }] = useLazyQuery(SessionFairnessFileDocument, { fetchPolicy: 'network-only' });
  const save = async (form: FairnessFileForm) => {
    const answer = await ask({ variables: { sessionId, form } });
    if (answer.data?.sessionFairnessFile) saveFile(answer.data.sessionFairnessFile);
  };
  return (
    <>
      <Refusal error={error} />
      <div className={classes.bar}>
        {(['XLSX', 'CSV'] as const).map((form) => (
          <Button
            key={form}
            variant="default"
            loading={loading}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void save(form)}
          >
            {form === 'XLSX' ? t`Download as a workbook` : t`Download as CSV`}
          </Button>
        ))}
      </div>
    </>
  );
}
