import { Checkbox } from '@mantine/core';
import classes from './rules.module.css';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly wordOf: (one: T) => string;
  readonly chosen: readonly T[];
  /** Always in the order of `all`. */
  readonly onChange: (chosen: T[]) => void;
}

/** Several of a few. */
export function Choices<T extends string>({ label, all, wordOf, chosen, onChange }: ChoicesProps<T>) {
  return (
    <Checkbox.Group
      label={label}
      value={[...chosen]}
      onChange={(wanted: string[]) => onChange(all.filter((one) => wanted.includes(one)))}
    >
      <div className={classes.choices}>
        {all.map((one) => (
          <Checkbox key={one} value={one} label={wordOf(one)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
