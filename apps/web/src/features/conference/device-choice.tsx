import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import classes from './device-choice.module.css';

export interface DeviceChoiceProps {
  readonly label: string;
  readonly choices: readonly MediaDeviceInfo[];
  readonly chosen: string;
  readonly onChoose: (deviceId: string) => void;
}

/** Which of several devices; nothing to choose where there is one. */
export function DeviceChoice({ label, choices, chosen, onChoose }: DeviceChoiceProps) {
  const { t } = useLingui();
  const id = useId();
  if (choices.length < 2) return null;
  return (
    <div className={classes.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className={classes.select}
      >
        {choices.map((choice, index) => (
          <option key={choice.deviceId} value={choice.deviceId}>
            {choice.label || t`Device ${index + 1}`}
          </option>
        ))}
      </select>
    </div>
  );
}
