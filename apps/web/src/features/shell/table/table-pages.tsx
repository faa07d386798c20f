import { Button } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import classes from './data-table.module.css';
import type { TableState } from './table-state.js';

interface TablePagesProps {
  readonly total: number;
  readonly perPage: number;
  readonly state: TableState;
}

/** Earlier and later pages of a long table. */
export function TablePages({ total, perPage, state }: TablePagesProps) {
  const { t } = useLingui();
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1) return null;
  const { page } = state;
  return (
    <nav className={classes.pages} aria-label={t`Pages`}>
      <Button
        variant="default"
        size="xs"
        disabled={page <= 1}
        onClick={() => state.change({ page: page === 2 ? undefined : String(page - 1) })}
      >
        {t`Previous page`}
      </Button>
      <span className="tabular">{t`Page ${page} of ${pages}`}</span>
      <Button
        variant="default"
        size="xs"
        disabled={page >= pages}
        onClick={() => state.change({ page: String(page + 1) })}
      >
        {t`Next page`}
      </Button>
    </nav>
  );
}
