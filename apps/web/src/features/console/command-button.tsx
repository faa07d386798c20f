import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { consoleKeys } from './console-keys.js';
import type { KeyAction } from './console-keys.js';
import { KeyCap } from './key-cap.js';
import type { Desk } from './use-console.js';

export interface CommandButtonProps extends Omit<ButtonProps, 'children'> {
  readonly desk: Desk;
  readonly action: KeyAction;
  readonly children: ReactNode;
}

/** A button with its key. After a click the focus goes back to the page, so that the space bar is the Chair's again. */
export function CommandButton({ desk, action, children, ...props }: CommandButtonProps) {
  const key = consoleKeys.find((one) => one.action === action);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail > 0) event.currentTarget.blur();
    desk.act(action);
  };
  return (
    <Button onClick={press} {...props} rightSection={desk.keysOn && key ? <KeyCap of={key} /> : undefined}>
      {children}
    </Button>
  );
}
