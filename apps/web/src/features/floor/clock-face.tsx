import { useLingui } from '@lingui/react/macro';
import { IconPlayerPauseFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatClock } from './floor-clock.js';
import type { ClockSource } from './floor-clock.js';
import { useClock } from './use-clock.js';
import classes from './clock-face.module.css';

export interface ClockFaceProps {
  readonly source: ClockSource;
  readonly size?: 'md' | 'lg' | 'hall';
  /** Tells the warning and the end of the time to those who do not see the clock; once per page is enough. */
  readonly announce?: boolean;
}

/** The speaker's clock: green, amber at the warning, red and counting on when the time is over. */
export function ClockFace({ source, size = 'md', announce = false }: ClockFaceProps) {
  const { t } = useLingui();
  const reading = useClock(source);
  if (!reading) return null;
  const { seconds, limited, phase, paused } = reading;
  const words = { running: limited ? t`Time left` : t`Time spoken`, warning: t`Time almost over`, over: t`Time over` };
  return (
    <span
      className={classes.clock}
      data-phase={phase}
      data-size={size}
      data-paused={paused || undefined}
      data-long={Math.abs(seconds) >= 3600 || undefined}
    >
      <span role="timer" aria-label={`${words[phase]}: ${formatClock(seconds)}`} className={classes.figures}>
        <bdi aria-hidden>{formatClock(seconds)}</bdi>
      </span>
      <span className={classes.word} aria-hidden>
        {paused && <IconPlayerPauseFilled size="1em" />}
        {paused ? t`Clock stopped` : words[phase]}
      </span>
      {announce && <ClockAnnouncements phase={phase} />}
    </span>
  );
}

function ClockAnnouncements({ phase }: { readonly phase: 'running' | 'warning' | 'over' }) {
  const { t } = useLingui();
  const before = useRef(phase);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (phase !== before.current)
      setSaid(
        phase === 'warning'
          ? t`The speaking time is almost over.`
          : phase === 'over'
            ? t`The speaking time is over.`
            : '',
      );
    before.current = phase;
  }, [phase, t]);
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  );
}
