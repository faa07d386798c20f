import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import classes from './section-tabs.module.css';

type SessionAddress = Extract<LinkProps['to'], `${string}/sessions/$slug${string}`>;

/** One page of a session. */
export interface SectionPage {
  readonly to: SessionAddress;
  readonly label: string;
}

/** A tab and its pages; the first is where the tab leads. */
export interface Section {
  readonly label: string;
  readonly pages: readonly SectionPage[];
}

interface Of {
  /** What the tabs are those of, for whoever hears the page. */
  readonly label: string;
  /** The page that stands above all others: it has none below it. */
  readonly root: SessionAddress;
  readonly sections: readonly Section[];
  readonly slug: string;
}

/** Tabs of a session, and below them the pages of a tab that has several. Tabs without a page are left out. */
export function SectionTabs({ label, root, sections, slug }: Of) {
  const path = useLocation({ select: ({ pathname }) => pathname.replace(/\/$/, '') });
  // A page below one of the tab's pages, such as one questionnaire, belongs to the tab too.
  const isOn = ({ to }: SectionPage) => {
    const address = to.replace('$slug', slug);
    return path === address || (to !== root && path.startsWith(`${address}/`));
  };
  const here = sections.find(({ pages }) => pages.some(isOn));
  return (
    <>
      <nav aria-label={label} className={classes.tabs}>
        {sections.map((section) => {
          const [first] = section.pages;
          return first ? (
            <Link
              key={section.label}
              to={first.to}
              params={{ slug }}
              className={classes.tab}
              activeOptions={{ exact: true, includeSearch: false }}
              data-here={section === here || undefined}
            >
              {section.label}
            </Link>
          ) : null;
        })}
      </nav>
      {here && here.pages.length > 1 && (
        <nav aria-label={here.label} className={classes.pages}>
          {here.pages.map((page) => (
            <Link
              key={page.to}
              to={page.to}
              params={{ slug }}
              className={classes.page}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {page.label}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
