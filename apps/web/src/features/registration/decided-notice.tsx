import { Alert } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import type { RegistrationLineFragment, RefusalPartsFragment } from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import classes from './decided-notice.module.css';

/** What a command on many answered. */
export interface Decided {
  readonly decided: readonly RegistrationLineFragment[];
  readonly refused: readonly { readonly registrationId: string; readonly refusal: RefusalPartsFragment }[];
}

interface DecidedNoticeProps {
  readonly result: Decided;
  /** Name of a registration that was refused. */
  readonly nameOf: (registrationId: string) => string;
  readonly onClose: () => void;
}

/** How many were decided, who waits, and each one refused with the reason. */
export function DecidedNotice({ result, nameOf, onClose }: DecidedNoticeProps) {
  const { t } = useLingui();
  const { decided, refused } = result;
  const waiting = decided.filter(({ state }) => state === 'WAITING');
  return (
    <div className={classes.notice} role="status">
      {decided.length > 0 && (
        <Alert
          color="green"
          variant="outline"
          role="none"
          className={classes.done}
          icon={<IconCircleCheck aria-hidden />}
          withCloseButton
          closeButtonLabel={t`Close`}
          onClose={onClose}
        >
          <p>
            <Plural value={decided.length} one="Done: # registration." other="Done: # registrations." />
          </p>
          {waiting.map(({ id, familyName, givenName, waitingPlace }) => (
            <p key={id}>
              <Trans>
                {`${familyName}, ${givenName}`}: number {waitingPlace ?? 1} on the waiting list
              </Trans>
            </p>
          ))}
        </Alert>
      )}
      {refused.map(({ registrationId, refusal }) => (
        <div key={registrationId} className={classes.refused}>
          <strong>{nameOf(registrationId)}</strong>
          <Refusal refusal={refusal} />
        </div>
      ))}
    </div>
  );
}
