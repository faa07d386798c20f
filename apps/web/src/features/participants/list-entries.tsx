import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ListEntryLinesFragment, ParticipantCategory } from '../../generated/graphql.js';
import { TablePages } from '../shell/table/table-pages.js';
import { useTableState } from '../shell/table/table-state.js';
import { TableTools } from '../shell/table/table-tools.js';
import classes from './participants.module.css';

export const entriesPerPage = 40;

interface Counted {
  readonly category: ParticipantCategory;
  readonly categoryName: string;
  readonly people: number;
}

/** What the address asks of the list. */
export function useEntriesAsked(counts: readonly Counted[] | undefined) {
  const { search, filter, page } = useTableState();
  const category = filter('section');
  const known =
    counts?.find((each) => each.category === category)?.category ?? (category as ParticipantCategory | undefined);
  return {
    search: search || undefined,
    categories: known ? [known] : undefined,
    offset: (page - 1) * entriesPerPage,
    limit: entriesPerPage,
  };
}

interface ListEntriesProps {
  readonly page: ListEntryLinesFragment;
  readonly counts: readonly Counted[];
}

/** A list of participants as it is read: sections, States and organizations, people. */
export function ListEntries({ page, counts }: ListEntriesProps) {
  const { t } = useLingui();
  const state = useTableState();
  const sections = Map.groupBy(page.items, ({ categoryName }) => categoryName);
  return (
    <div className={classes.section}>
      <TableTools
        columns={[]}
        filters={[
          {
            id: 'section',
            label: t`All sections`,
            options: counts.map(({ category, categoryName }) => ({ value: category, label: categoryName })),
          },
        ]}
        hidden={[]}
        searchFor={t`Search names, States and organizations`}
        state={state}
        count={page.total}
      />
      {page.total === 0 && <p>{t`Nobody on the list matches. Change the search or the section.`}</p>}
      <div className={classes.entries}>
        {[...sections].map(([name, entries]) => (
          <section key={name} className={classes.section}>
            <h3>{name}</h3>
            <div className={classes.columns}>
              {entries.map((entry) => (
                <article key={entry.name ?? entry.category} className={classes.entry}>
                  {entry.name && <h4>{entry.name}</h4>}
                  <ul className={classes.people}>
                    {entry.people.map((person, place) => (
                      // Names may be the same; the order never changes.
                      <li key={`${place} ${person.name}`}>
                        {person.name}
                        <span className={classes.held}>
                          {' — '}
                          {[person.functionName, person.position].filter(Boolean).join(', ')}
                        </span>
                      </li>
                    ))}
                  </ul>
                </article>
              ))}
            </div>
          </section>
        ))}
      </div>
      <TablePages total={page.total} perPage={entriesPerPage} state={state} />
    </div>
  );
}

/** How many stand in each section. */
export function ListCounts({ counts, people }: { readonly counts: readonly Counted[]; readonly people: number }) {
  return (
    <>
      <p>
        <strong>
          <Plural value={people} one="# participant" other="# participants" />
        </strong>
      </p>
      <ul className={classes.counts}>
        {counts.map(({ category, categoryName, people: some }) => (
          <li key={category} className={classes.quiet}>
            <Trans>
              {categoryName}: {some}
            </Trans>
          </li>
        ))}
      </ul>
    </>
  );
}
