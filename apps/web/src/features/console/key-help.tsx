import { Trans, useLingui } from '@lingui/react/macro';
import { consoleKeys } from './console-keys.js';
import type { KeyAction } from './console-keys.js';
import { KeyCap } from './key-cap.js';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

/** The keys, always in sight; they can be switched off. */
export function KeyHelp({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const words: Record<KeyAction, string> = {
    next: t`next speaker`,
    stop: t`stop`,
    extend: t`extend`,
    pause: t`clock`,
    absent: t`not there`,
    selectUp: t`select`,
    selectDown: t`select`,
    give: t`give the floor to the selected`,
    moveUp: t`move the selected up`,
    moveDown: t`move the selected down`,
    withdraw: t`withdraw the selected`,
    insert: t`insert a delegation`,
    presence: t`presence`,
    list: t`open or close the list`,
    upheld: t`point of order well taken`,
    notUpheld: t`point of order not well taken`,
    help: t`keys`,
  };
  return (
    <footer className={classes.help} aria-label={t`Keys`}>
      <button
        type="button"
        ref={desk.helpButton}
        className={classes.keysSwitch}
        aria-pressed={desk.keysOn}
        onClick={(event) => {
          desk.setKeysOn(!desk.keysOn);
          if (event.detail > 0) event.currentTarget.blur();
        }}
      >
        {desk.keysOn ? <Trans>Keys are on</Trans> : <Trans>Keys are off</Trans>}
      </button>
      {desk.keysOn && (
        <ul className={classes.keys}>
          {consoleKeys.map((key) => (
            <li key={key.action}>
              <KeyCap of={key} /> {words[key.action]}
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
