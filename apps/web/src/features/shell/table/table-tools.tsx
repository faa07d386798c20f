import { ActionIcon, Checkbox, CloseButton, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Plural, useLingui } from '@lingui/react/macro';
import { IconBaselineDensityMedium, IconBaselineDensitySmall, IconColumns3, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Column, TableFilter } from './data-table.js';
import classes from './data-table.module.css';
import type { TableState } from './table-state.js';
import { useDensity } from './use-density.js';

interface TableToolsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly TableFilter<Row>[];
  readonly hidden: readonly string[];
  readonly searchFor: string | undefined;
  readonly state: TableState;
  readonly count: number;
}

/** Search, filters, number of rows, columns and density of a table. */
export function TableTools<Row>({ columns, filters, hidden, searchFor, state, count }: TableToolsProps<Row>) {
  const { t } = useLingui();
  const [density, setDensity] = useDensity();
  const shown = filters.filter(({ chosenElsewhere }) => !chosenElsewhere);
  const hideable = columns.filter((column) => !column.names);
  const DensityIcon = density === 'compact' ? IconBaselineDensityMedium : IconBaselineDensitySmall;
  return (
    <div className={classes.tools}>
      {searchFor !== undefined && <SearchField label={searchFor} state={state} />}
      {shown.map((filter) => (
        <NativeSelect
          key={filter.id}
          aria-label={filter.label}
          className={classes.filter}
          value={state.filter(filter.id) ?? ''}
          onChange={(event) => state.change({ [filter.id]: event.currentTarget.value || undefined })}
          data={[{ value: '', label: filter.label }, ...filter.options]}
        />
      ))}
      <span className={classes.count} role="status">
        <Plural value={count} one="# entry" other="# entries" />
      </span>
      <div className={classes.look}>
        {hideable.length > 1 && (
          <Popover position="bottom-end" withArrow={false} trapFocus>
            <Popover.Target>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`Columns`}>
                <IconColumns3 size={18} stroke={1.75} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <Stack gap="xs" role="group" aria-label={t`Columns`}>
                {hideable.map((column) => (
                  <Checkbox
                    key={column.id}
                    label={column.header}
                    checked={!hidden.includes(column.id)}
                    onChange={(event) => {
                      const next = event.currentTarget.checked
                        ? hidden.filter((id) => id !== column.id)
                        : [...hidden, column.id];
                      state.change({ hide: next.join(',') || undefined, page: String(state.page) });
                    }}
                  />
                ))}
              </Stack>
            </Popover.Dropdown>
          </Popover>
        )}
        {columns.length > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={density === 'compact' ? t`Rows further apart` : t`Rows closer together`}
            onClick={() => setDensity(density === 'compact' ? 'comfortable' : 'compact')}
          >
            <DensityIcon size={18} stroke={1.75} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}

function SearchField({ label, state }: { readonly label: string; readonly state: TableState }) {
  const { t } = useLingui();
  const [text, setText] = useState(state.search);
  const ask = useDebouncedCallback((wanted: string) => state.change({ q: wanted || undefined }), 200);
  // The address may change from outside: the back button, a link.
  useEffect(() => setText(state.search), [state.search]);
  const write = (wanted: string) => {
    setText(wanted);
    ask(wanted);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      className={classes.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text ? <CloseButton size="sm" aria-label={t`Clear the search`} onClick={() => write('')} /> : null}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}
