import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** State of a table as the address bar keeps it: `?q=treaty&sort=-symbol&hide=items&language=fr`. */
export interface TableState {
  readonly search: string;
  /** Column by which the rows are sorted; undefined for the given order. */
  readonly sort: { readonly column: string; readonly descending: boolean } | undefined;
  /** Columns that the reader has hidden; undefined while nothing was chosen. */
  readonly hidden: readonly string[] | undefined;
  /** Page, from 1. */
  readonly page: number;
  readonly filter: (id: string) => string | undefined;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** Reads and writes the table's state in the address, so that a link shows another person the same rows. */
export function useTableState(): TableState {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const text = (key: string) => (search[key] === undefined ? undefined : String(search[key]));
  const sort = text('sort');
  return {
    search: text('q') ?? '',
    sort: sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : undefined,
    hidden: text('hide')?.split(',').filter(Boolean),
    page: Math.max(1, Number(text('page')) || 1),
    filter: text,
    change: useCallback(
      (changes) => {
        // A change of what is looked for starts again at the first page.
        const first = 'page' in changes ? {} : { page: undefined };
        const search = (before: object) => ({ ...before, ...first, ...changes });
        // The table does not know on which page it stands, so it cannot know that page's type of search.
        void navigate({ to: '.', search: search as never, replace: true, resetScroll: false });
      },
      [navigate],
    ),
  };
}
