import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon: Icon;
  /** What is not there. */
  readonly title: string;
  /** What to do first. */
  readonly children?: ReactNode;
}

/** Says what is not there yet and what to do first. */
export function EmptyState({ icon: EmptyIcon, title, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <EmptyIcon size={28} stroke={1.5} aria-hidden />
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.next}>{children}</div>}
    </div>
  );
}
