import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

export interface StatusBadgeProps {
  /** What the state means: good, needs attention, wrong, going on, nothing yet. */
  readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'idle';
  /** The state is told by icon and word, colour only repeats it. */
  readonly icon: Icon;
  readonly children: ReactNode;
}

export function StatusBadge({ tone, icon: StateIcon, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <StateIcon size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
