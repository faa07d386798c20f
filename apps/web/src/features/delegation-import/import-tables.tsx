import { Alert } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconEqual, IconPencil, IconUserPlus, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ImportChange, ImportPartsFragment } from '../../generated/graphql.js';
import { RegistrationStateBadge } from '../registration/registration-state.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';
import { DataTable } from '../shell/table/data-table.js';
import classes from './import.module.css';

/** Everything that is wrong in the workbook, where it stands. */
export function FaultTable({ faults }: Pick<ImportPartsFragment, 'faults'>) {
  const { t } = useLingui();
  return (
    <>
      <Alert
        role="alert"
        color="red"
        variant="outline"
        icon={<IconAlertTriangle aria-hidden />}
        className={classes.done}
      >
        <p>
          <Plural
            value={faults.length}
            one="# fault. Nothing was imported: correct the workbook and choose it again."
            other="# faults. Nothing was imported: correct the workbook and choose it again."
          />
        </p>
      </Alert>
      <DataTable
        caption={t`Faults of the workbook`}
        rows={faults.map((fault, index) => ({ ...fault, key: `${index}` }))}
        keyOf={({ key }) => key}
        searchFor={t`Search faults`}
        columns={[
          { id: 'row', header: t`Row`, numeric: true, value: ({ row }) => row, cell: ({ row }) => row },
          {
            id: 'column',
            header: t`Column`,
            value: ({ header }) => header ?? '',
            cell: ({ column, header }) => (
              <>
                {column && <strong>{column}</strong>} {header ?? (column ? '' : t`Whole row`)}
              </>
            ),
          },
          {
            id: 'value',
            header: t`What stands there`,
            value: ({ value }) => value ?? '',
            cell: ({ value }) => (value ? <bdi className={classes.value}>{value}</bdi> : '—'),
          },
          {
            id: 'message',
            header: t`What is wrong`,
            names: true,
            value: ({ message }) => message,
            cell: ({ message }) => message,
          },
          { id: 'rule', header: t`Rule`, value: ({ rule }) => rule, cell: ({ rule }) => <code>{rule}</code> },
        ]}
        empty={null}
      />
    </>
  );
}

const looks: Readonly<Record<ImportChange, { readonly tone: StatusBadgeProps['tone']; readonly icon: Icon }>> = {
  ADDED: { tone: 'ok', icon: IconUserPlus },
  CHANGED: { tone: 'info', icon: IconPencil },
  UNCHANGED: { tone: 'idle', icon: IconEqual },
  FAULTY: { tone: 'bad', icon: IconAlertTriangle },
};

/** What the import would do, row by row; what confirms it stands below. */
export function RowTable({ rows, children }: Pick<ImportPartsFragment, 'rows'> & { readonly children: ReactNode }) {
  const { t } = useLingui();
  const words: Readonly<Record<ImportChange, string>> = {
    ADDED: t`Is added`,
    CHANGED: t`Is changed`,
    UNCHANGED: t`Stays as it is`,
    FAULTY: t`Faulty`,
  };
  return (
    <>
      <DataTable
        caption={t`What the import does`}
        rows={rows}
        keyOf={({ row }) => `${row}`}
        searchFor={t`Search names`}
        filters={[
          {
            id: 'change',
            label: t`All rows`,
            options: (['ADDED', 'CHANGED', 'UNCHANGED'] as const).map((change) => ({
              value: change,
              label: words[change],
            })),
            passes: ({ change }, value) => change === value,
          },
        ]}
        columns={[
          { id: 'row', header: t`Row`, numeric: true, value: ({ row }) => row, cell: ({ row }) => row },
          {
            id: 'name',
            header: t`Name`,
            names: true,
            value: ({ familyName, givenName }) => `${familyName}, ${givenName}`,
            cell: ({ familyName, givenName }) => <bdi>{`${familyName}, ${givenName}`}</bdi>,
          },
          {
            id: 'change',
            header: t`What happens`,
            value: ({ change }) => words[change],
            cell: ({ change }) => (
              <StatusBadge tone={looks[change].tone} icon={looks[change].icon}>
                {words[change]}
              </StatusBadge>
            ),
          },
          {
            id: 'state',
            header: t`Status then`,
            cell: ({ state }) => (state ? <RegistrationStateBadge state={state} /> : '—'),
          },
          {
            id: 'differences',
            header: t`Changes`,
            cell: ({ differences }) => (
              <ul className={classes.changes}>
                {differences.map(({ header, before, after }) => (
                  <li key={header}>
                    {header}: <del>{before || <Trans>nothing</Trans>}</del> <ins>{after || <Trans>nothing</Trans>}</ins>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
        empty={null}
      />
      {children}
    </>
  );
}
