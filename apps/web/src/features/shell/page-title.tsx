import { useEffect, type ReactNode } from 'react';
import classes from './page-title.module.css';

/** Sets the title of the browser's window: "Title · Rostrum". */
export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Rostrum`;
  }, [title]);
}

export interface PageTitleProps {
  readonly title: string;
  /** A line above the title: where one is. */
  readonly above?: ReactNode;
  /** What stands below the title. */
  readonly children?: ReactNode;
  /** Buttons on the far side. */
  readonly actions?: ReactNode;
}

/** Heading of a page, and its title in the window. */
export function PageTitle({ title, above, children, actions }: PageTitleProps) {
  useDocumentTitle(title);
  return (
    <div className={classes.row}>
      <div className={classes.text}>
        {above && <div className={classes.above}>{above}</div>}
        <h1 className={classes.title}>{title}</h1>
        {children && <div className={classes.below}>{children}</div>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
