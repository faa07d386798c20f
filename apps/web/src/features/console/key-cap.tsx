import { useLingui } from '@lingui/react/macro';
import { Kbd } from '@mantine/core';
import type { ConsoleKey } from './console-keys.js';
import classes from './console.module.css';

/** A key as it is drawn beside what it does. */
export function KeyCap({ of }: { readonly of: ConsoleKey }) {
  const { t } = useLingui();
  return <Kbd className={classes.key}>{of.code === 'Space' ? t`Space` : of.label}</Kbd>;
}
