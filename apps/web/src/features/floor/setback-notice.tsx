import { useLingui } from '@lingui/react/macro';
import { CloseButton } from '@mantine/core';
import { Refusal } from '../shell/refusal.js';
import type { Setback } from './use-commands.js';
import classes from './setback-notice.module.css';

/** Why a command was not carried out; stays until the next command or until it is put away. */
export function SetbackNotice({
  setback,
  onDismiss,
}: {
  readonly setback: Setback | null;
  readonly onDismiss: () => void;
}) {
  const { t } = useLingui();
  if (!setback) return null;
  return (
    <div className={classes.notice}>
      <Refusal
        refusal={setback.kind === 'refusal' ? setback.refusal : null}
        error={setback.kind === 'fault' ? setback.error : null}
      />
      <CloseButton className={classes.close} aria-label={t`Put the message away`} onClick={onDismiss} />
    </div>
  );
}
