import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { DelegationFieldsFragment } from '../../generated/graphql.js';
import { Plate } from '../shell/plate.js';
import classes from './meeting-room.module.css';

export interface DelegationChoiceProps {
  readonly delegations: readonly DelegationFieldsFragment[];
  readonly chosen: string;
  readonly onChoose: (delegationId: string) => void;
}

/** For those who act for several delegations: behind which plate they sit today. */
export function DelegationChoice({ delegations, chosen, onChoose }: DelegationChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <legend>
        <Trans>You take part for</Trans>
      </legend>
      {delegations.map(({ id, plate }) => (
        <label key={id} className={classes.option}>
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <Plate name={plate.text} language={plate.language} />
        </label>
      ))}
    </fieldset>
  );
}
