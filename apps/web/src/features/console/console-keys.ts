/** What a key of the console does. */
export type KeyAction =
  | 'next'
  | 'stop'
  | 'extend'
  | 'pause'
  | 'absent'
  | 'give'
  | 'withdraw'
  | 'moveUp'
  | 'moveDown'
  | 'selectUp'
  | 'selectDown'
  | 'insert'
  | 'presence'
  | 'list'
  | 'upheld'
  | 'notUpheld'
  | 'help';

/** A key as it is written on the keyboard and in the help. */
export interface ConsoleKey {
  readonly action: KeyAction;
  /** Position on the keyboard, so that a Russian or an Arabic layout works without switching; see KeyboardEvent.code. */
  readonly code: string;
  readonly alt?: boolean;
  /** What is printed on it; the space bar has nothing printed and is called by its name. */
  readonly label: string;
}

/** The keys of the console; the help is drawn from this table, so that it cannot say anything else. */
export const consoleKeys: readonly ConsoleKey[] = [
  { action: 'next', code: 'Space', label: 'Space' },
  { action: 'stop', code: 'Escape', label: 'Esc' },
  { action: 'extend', code: 'KeyE', label: 'E' },
  { action: 'pause', code: 'KeyP', label: 'P' },
  { action: 'absent', code: 'KeyA', label: 'A' },
  { action: 'selectUp', code: 'ArrowUp', label: '↑' },
  { action: 'selectDown', code: 'ArrowDown', label: '↓' },
  { action: 'give', code: 'KeyG', label: 'G' },
  { action: 'moveUp', code: 'ArrowUp', alt: true, label: 'Alt ↑' },
  { action: 'moveDown', code: 'ArrowDown', alt: true, label: 'Alt ↓' },
  { action: 'withdraw', code: 'KeyW', label: 'W' },
  { action: 'insert', code: 'KeyI', label: 'I' },
  { action: 'presence', code: 'KeyR', label: 'R' },
  { action: 'list', code: 'KeyO', label: 'O' },
  { action: 'upheld', code: 'KeyU', label: 'U' },
  { action: 'notUpheld', code: 'KeyN', label: 'N' },
  { action: 'help', code: 'KeyH', label: 'H' },
];

/** A key that was pressed, as far as the console looks at it. */
export interface PressedKey {
  readonly code: string;
  readonly repeat: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where it was pressed. */
export interface KeyPlace {
  /** In a field that takes letters. */
  readonly inField: boolean;
  /** On a button or link, which Space presses. */
  readonly onButton: boolean;
  /** While a dialog is open. */
  readonly inDialog: boolean;
  /** The single keys are switched off. */
  readonly switchedOff: boolean;
}

/** Actions that may repeat while the key is held down; giving the floor is none of them. */
const repeatable: readonly KeyAction[] = ['selectUp', 'selectDown'];

/** What a pressed key means, or null when it is none of the console's business. */
export function actionFor(key: PressedKey, place: KeyPlace): KeyAction | null {
  if (key.ctrlKey || key.metaKey || place.inDialog || place.inField || place.switchedOff) return null;
  const found = consoleKeys.find((one) => one.code === key.code && (one.alt ?? false) === key.altKey);
  if (!found || (place.onButton && key.code === 'Space')) return null;
  return key.repeat && !repeatable.includes(found.action) ? null : found.action;
}
