import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconInbox, IconPencil } from '@tabler/icons-react';
import type { RegistrationQueueQuery } from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { EmptyState } from '../../shell/empty-state.js';
import { Plate } from '../../shell/plate.js';
import { DataTable, type Column } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import { nameOf } from '../delegation/person-dialogs.js';
import { RegistrationStateBadge } from '../registration-state.js';
import {
  categories,
  useFunctionWord,
  useParticipantCategoryWord,
  useParticipationWord,
} from '../registration-words.js';
import classes from './queue.module.css';

export const perPage = 50;
type Page = RegistrationQueueQuery['registrations'];
type Line = Page['items'][number];

interface QueueTableProps {
  readonly page: Page;
  /** Leaves out what the panel shows. */
  readonly narrow: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
}

/** The registrations in the order of submission. */
export function QueueTable({ page, narrow, chosen, choose, onOpen }: QueueTableProps) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const functionWord = useFunctionWord();
  const participationWord = useParticipationWord();
  const open = useTableState().filter('open');
  const columns: readonly Column<Line>[] = [
    { id: 'number', header: t`No.`, numeric: true, wideOnly: true, cell: ({ number }) => number ?? '—' },
    {
      id: 'name',
      header: t`Name`,
      names: true,
      cell: (line) => (
        <>
          <button
            type="button"
            className={classes.open}
            aria-current={open === line.id || undefined}
            onClick={() => onOpen(line.id)}
          >
            <bdi>{nameOf(line)}</bdi>
          </button>
          <Marks line={line} />
        </>
      ),
    },
    {
      id: 'delegation',
      header: t`Delegation`,
      cell: ({ delegation, category }) =>
        delegation ? (
          <Plate name={delegation.plate.text} language={delegation.plate.language} size="sm" />
        ) : (
          categoryWord(category)
        ),
    },
    { id: 'function', header: t`Function`, cell: (line) => functionWord(line.function) },
    {
      id: 'ways',
      header: t`Takes part`,
      wideOnly: true,
      cell: (line) => (
        <span className={classes.ways}>
          {line.participations.map((way) => (
            <span key={way}>{participationWord(way)}</span>
          ))}
        </span>
      ),
    },
    {
      id: 'letter',
      header: t`Letter`,
      wideOnly: true,
      cell: ({ letter }) => (letter ? <bdi>{letter.reference}</bdi> : '—'),
    },
    { id: 'standing', header: t`Status`, cell: ({ state }) => <RegistrationStateBadge state={state} /> },
    {
      id: 'submitted',
      header: t`Submitted`,
      hiddenAtFirst: true,
      cell: ({ submittedAt }) => (submittedAt ? <Moment at={submittedAt} /> : '—'),
    },
  ];
  return (
    <DataTable
      caption={t`Registrations in the order of submission`}
      rows={page.items}
      keyOf={({ id }) => id}
      served={{ total: page.total, perPage }}
      searchFor={t`Search names, delegations, references`}
      filters={[
        {
          id: 'category',
          label: t`All categories`,
          options: categories.map((category) => ({ value: category, label: categoryWord(category) })),
        },
        { id: 'state', label: t`All states`, options: [], chosenElsewhere: true },
      ]}
      selection={{ chosen, choose, nameOf }}
      columns={narrow ? columns.filter(({ id }) => ['name', 'delegation', 'standing'].includes(id)) : columns}
      empty={
        <EmptyState icon={IconInbox} title={t`Nobody has submitted a registration yet`}>
          <Trans>Publish the rules of registration; what delegations submit appears here at once.</Trans>
        </EmptyState>
      }
    />
  );
}

/** What needs a second look. */
function Marks({ line }: { readonly line: Line }) {
  const { t } = useLingui();
  if (line.differences.length === 0 && line.missing.length === 0) return null;
  return (
    <div className={classes.marks}>
      {line.differences.length > 0 && (
        <span>
          <IconPencil size={14} aria-hidden />
          {t`Changed since approval`}
        </span>
      )}
      {line.missing.length > 0 && (
        <span>
          <IconAlertTriangle size={14} aria-hidden />
          {t`Papers missing`}
        </span>
      )}
    </div>
  );
}
