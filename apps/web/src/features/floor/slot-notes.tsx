import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText, IconMovie, IconStar } from '@tabler/icons-react';
import type { SlotFieldsFragment } from '../../generated/graphql.js';
import { attendances, slotKinds, speakerCategories } from './floor-words.js';
import classes from './slot-notes.module.css';

/** All that is known of a slot besides the plate, in small: who speaks, for whom, from where, what for. */
export function SlotNotes({ slot }: { readonly slot: SlotFieldsFragment }) {
  const { t } = useLingui();
  const from = attendances[slot.attendance];
  const FromIcon = from.icon;
  return (
    <span className={classes.notes}>
      {slot.kind !== 'STATEMENT' && (
        <span className={classes.kind}>
          {t(slotKinds[slot.kind])}
          {slot.replyNumber ? ` ${slot.replyNumber}` : ''}
        </span>
      )}
      {slot.speaker && <bdi>{slot.speaker}</bdi>}
      {slot.onBehalfOf && (
        <span>
          <Trans>
            on behalf of <bdi>{slot.onBehalfOf.text}</bdi>
          </Trans>
        </span>
      )}
      {slot.category !== 'MEMBER' && slot.category !== 'GROUP_CHAIR' && (
        <span>{t(speakerCategories[slot.category])}</span>
      )}
      <span className={classes.note}>
        <FromIcon size={14} aria-hidden />
        {t(from.label)}
      </span>
      {slot.cabinetRank && (
        <span className={classes.note}>
          <IconStar size={14} aria-hidden />
          <Trans>Cabinet rank</Trans>
        </span>
      )}
      {slot.film && (
        <span className={classes.note}>
          <IconMovie size={14} aria-hidden />
          <Trans>Video statement</Trans>
        </span>
      )}
      {slot.statement && (
        <span className={classes.note}>
          <IconFileText size={14} aria-hidden />
          <Trans>Statement attached</Trans>
        </span>
      )}
    </span>
  );
}
