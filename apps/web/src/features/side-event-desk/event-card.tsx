import { useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconClock, IconPinned } from '@tabler/icons-react';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { Translated } from '../shell/translated.js';
import { useModeWord } from './desk-words.js';
import classes from './side-event-desk.module.css';

interface EventCardProps {
  readonly event: BoardSideEventFragment;
  /** What is against the rules where it stands, in words. */
  readonly faults?: readonly string[];
  readonly floating?: boolean;
  readonly clash?: boolean;
}

/** An event on the board or beside it. */
export function EventCard({ event, faults = [], floating = false, clash = false }: EventCardProps) {
  const { t } = useLingui();
  const modeWord = useModeWord();
  const { position, seats, placement, preferences } = event;
  const choice = placement ? preferences.indexOf(placement.slotId) + 1 : 0;
  return (
    <span
      className={classes.card}
      data-class={event.organiser.class}
      data-floating={floating || undefined}
      data-clash={clash || faults.length > 0 || undefined}
    >
      <span className={classes.organiser}>
        <span className="tabular">{position}.</span> <Translated of={event.organiser.name} />
      </span>
      <span className={classes.title}>
        <Translated of={event.title} />
      </span>
      <span className={classes.small}>
        <span>{event.mode === 'ONLINE' ? modeWord(event.mode) : t`${modeWord(event.mode)}, ${seats} seats`}</span>
        {choice > 0 && <span>{t`Choice ${choice}`}</span>}
        {placement && choice === 0 && <span>{t`Not a preferred slot`}</span>}
        {placement?.fixed && event.state === 'SUBMITTED' && (
          <span>
            <IconPinned size={13} aria-hidden /> {t`Put here by hand`}
          </span>
        )}
        {event.state === 'OFFERED' && (
          <span>
            <IconClock size={13} aria-hidden /> {t`Offered, not answered yet`}
          </span>
        )}
      </span>
      {faults.map((fault) => (
        <span key={fault} className={classes.fault}>
          <IconAlertTriangle size={13} aria-hidden /> {fault}
        </span>
      ))}
    </span>
  );
}
