import { Checkbox, UnstyledButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { currentLanguage } from '../language.js';
import { localeOf } from '../dates.js';
import classes from './data-table.module.css';
import { TablePages } from './table-pages.js';
import { TableTools } from './table-tools.js';
import { useTableState } from './table-state.js';
import { useDensity } from './use-density.js';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is searched and sorted by; a column without is neither. */
  readonly value?: (row: Row) => string | number;
  readonly numeric?: boolean;
  /** Hidden until the reader asks for it. */
  readonly hiddenAtFirst?: boolean;
  /** Left out on a telephone, where every row is a card. */
  readonly wideOnly?: boolean;
  /** Cannot be hidden: it names the row. */
  readonly names?: boolean;
}

export interface TableFilter<Row> {
  /** Name in the address. */
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Whether a row passes; left out where the server filters. */
  readonly passes?: (row: Row, value: string) => boolean;
  /** Chosen elsewhere on the page; here it only says that something was asked for. */
  readonly chosenElsewhere?: boolean;
}

/** Rows chosen for a command on many of them; kept by the page, which also shows what can be done. */
export interface TableSelection<Row> {
  /** Keys of the chosen rows. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (keys: ReadonlySet<string>) => void;
  /** Names a row for those who do not see it. */
  readonly nameOf: (row: Row) => string;
  /** Whether a row can be chosen; all when left out. */
  readonly offers?: (row: Row) => boolean;
}

export interface DataTableProps<Row> {
  /** Says what the table holds, for those who do not see it. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly TableFilter<Row>[];
  /** Placeholder of the search field; no field without. */
  readonly searchFor?: string;
  /** What stands where there is no row at all. */
  readonly empty: ReactNode;
  /** Where the server searches, filters and pages: how many rows match in all, and how many make a page. */
  readonly served?: { readonly total: number; readonly perPage: number };
  /** Lets rows be chosen. */
  readonly selection?: TableSelection<Row>;
}

/** A table with search, filters, sorting and choice of columns; its state is in the address bar. */
export function DataTable<Row>({
  caption,
  rows,
  keyOf,
  columns,
  filters = [],
  searchFor,
  empty,
  served,
  selection,
}: DataTableProps<Row>) {
  const { t } = useLingui();
  const state = useTableState();
  const [density] = useDensity();
  const hidden = state.hidden ?? columns.filter((column) => column.hiddenAtFirst).map((column) => column.id);
  const shown = columns.filter((column) => column.names || !hidden.includes(column.id));
  const found = useMemo(
    () => (served ? rows : rowsFor({ rows, columns, filters, state })),
    // The state is new at every rendering; what it says is in these.
    [
      rows,
      columns,
      filters,
      served,
      state.search,
      state.sort?.column,
      state.sort?.descending,
      ...filters.map(({ id }) => state.filter(id)),
    ],
  );
  const asked = state.search !== '' || filters.some(({ id }) => state.filter(id) !== undefined);
  if (rows.length === 0 && !asked) return empty;
  return (
    <div>
      <TableTools
        columns={columns}
        filters={filters}
        hidden={hidden}
        searchFor={searchFor}
        state={state}
        count={served?.total ?? found.length}
      />
      {found.length === 0 ? (
        <p className={classes.nothing}>{t`Nothing matches. Change the search or the filters.`}</p>
      ) : (
        <table className={classes.table} data-density={density} role="table">
          <caption className="visually-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {selection && <ChooseAll rows={found} keyOf={keyOf} selection={selection} />}
              {shown.map((column) => (
                <Heading key={column.id} column={column} sortable={!served && column.value !== undefined} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {found.map((row) => (
              <tr key={keyOf(row)} role="row" data-chosen={selection?.chosen.has(keyOf(row)) || undefined}>
                {selection && <Choose row={row} keyOf={keyOf} selection={selection} />}
                {shown.map((column) => (
                  <td
                    key={column.id}
                    role="cell"
                    data-label={column.header}
                    data-numeric={column.numeric || undefined}
                    data-names={column.names || undefined}
                    data-wide-only={column.wideOnly || undefined}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {served && <TablePages total={served.total} perPage={served.perPage} state={state} />}
    </div>
  );
}

interface ChoiceProps<Row> {
  readonly keyOf: (row: Row) => string;
  readonly selection: TableSelection<Row>;
}

function ChooseAll<Row>({ rows, keyOf, selection }: ChoiceProps<Row> & { readonly rows: readonly Row[] }) {
  const { t } = useLingui();
  const { chosen, choose, offers } = selection;
  const keys = rows.filter((row) => offers?.(row) ?? true).map(keyOf);
  const count = keys.filter((key) => chosen.has(key)).length;
  return (
    <th scope="col" role="columnheader" className={classes.choice}>
      <Checkbox
        aria-label={t`Select all`}
        disabled={keys.length === 0}
        checked={count > 0 && count === keys.length}
        indeterminate={count > 0 && count < keys.length}
        onChange={(event) => {
          const others = chosen.difference(new Set(keys));
          choose(event.currentTarget.checked ? others.union(new Set(keys)) : others);
        }}
      />
    </th>
  );
}

function Choose<Row>({ row, keyOf, selection }: ChoiceProps<Row> & { readonly row: Row }) {
  const { t } = useLingui();
  const { chosen, choose, nameOf, offers } = selection;
  const key = keyOf(row);
  const name = nameOf(row);
  return (
    <td role="cell" className={classes.choice} data-names>
      {(offers?.(row) ?? true) && (
        <Checkbox
          aria-label={t`Select ${name}`}
          checked={chosen.has(key)}
          onChange={(event) =>
            choose(event.currentTarget.checked ? chosen.union(new Set([key])) : chosen.difference(new Set([key])))
          }
        />
      )}
    </td>
  );
}

function Heading<Row>({ column, sortable }: { readonly column: Column<Row>; readonly sortable: boolean }) {
  const { sort, change } = useTableState();
  const direction = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Arrow = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconArrowsSort;
  const next = direction === 'ascending' ? `-${column.id}` : direction === 'descending' ? undefined : column.id;
  return (
    <th scope="col" role="columnheader" aria-sort={direction} data-numeric={column.numeric || undefined}>
      {sortable ? (
        <UnstyledButton className={classes.sort} onClick={() => change({ sort: next })}>
          {column.header}
          <Arrow size={14} aria-hidden data-idle={direction === undefined || undefined} />
        </UnstyledButton>
      ) : (
        column.header
      )}
    </th>
  );
}

interface Asked<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly TableFilter<Row>[];
  readonly state: ReturnType<typeof useTableState>;
}

function rowsFor<Row>({ rows, columns, filters, state }: Asked<Row>): readonly Row[] {
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
  const words = plain(state.search).split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    for (const { id, passes } of filters) {
      const value = state.filter(id);
      if (value !== undefined && passes && !passes(row, value)) return false;
    }
    const haystack = words.length > 0 ? plain(columns.map(({ value }) => value?.(row) ?? '').join(' ')) : '';
    return words.every((word) => haystack.includes(word));
  });
  const column = columns.find(({ id }) => id === state.sort?.column);
  if (!column?.value) return found;
  const { value } = column;
  const collator = new Intl.Collator(localeOf(currentLanguage()), { numeric: true });
  const turn = state.sort?.descending ? -1 : 1;
  return found.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}
