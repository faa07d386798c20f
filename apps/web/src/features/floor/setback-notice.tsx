import { Trans, useLingui } from '@lingui/react/macro';
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
      {setback.kind === 'refusal' ? (
        <Refusal refusal={setback.refusal} />
      ) : (
        <p role="alert" className={classes.fault}>
          {setback.incident ? (
            <Trans>
              Something went wrong and nothing was changed. Incident <code>{setback.incident}</code>
            </Trans>
          ) : (
            <Trans>The server could not be reached. Look whether it was carried out before you try again.</Trans>
          )}
        </p>
      )}
      <CloseButton className={classes.close} aria-label={t`Put the message away`} onClick={onDismiss} />
    </div>
  );
}
