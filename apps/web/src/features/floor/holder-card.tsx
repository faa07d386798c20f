import { useLingui } from '@lingui/react/macro';
import type { HolderFieldsFragment } from '../../generated/graphql.js';
import { Plate } from '../shell/plate.js';
import { ClockFace } from './clock-face.js';
import { SlotNotes } from './slot-notes.js';
import classes from './holder-card.module.css';

export interface HolderCardProps {
  readonly holder: HolderFieldsFragment | null | undefined;
  readonly size?: 'md' | 'lg';
  readonly announce?: boolean;
}

/** Who has the floor, with the clock. */
export function HolderCard({ holder, size = 'md', announce = false }: HolderCardProps) {
  const { t } = useLingui();
  if (!holder) return <p className={classes.nobody}>{t`Nobody has the floor.`}</p>;
  const { slot } = holder;
  return (
    <div className={classes.card} data-size={size} data-holder={slot.id}>
      <div className={classes.who}>
        <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} size="lg" />
        <SlotNotes slot={slot} />
      </div>
      <ClockFace source={holder} size={size} announce={announce} />
    </div>
  );
}
