import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { WithdrawRegistrationDocument, type RegistrationLineFragment } from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { Refusal } from '../../shell/refusal.js';
import { useDraft } from '../../shell/use-draft.js';
import { nameOf } from './person-dialogs.js';

interface WithdrawDialogProps {
  readonly registration: RegistrationLineFragment;
  readonly onClose: () => void;
  readonly onDone: (registration: RegistrationLineFragment) => void;
}

/** Asks before a place is given back. */
export function WithdrawDialog({ registration, onClose, onDone }: WithdrawDialogProps) {
  const { t } = useLingui();
  const { draft, change, forget } = useDraft(`withdrawal ${registration.id}`, { reason: '' });
  const [withdraw, { data, error, loading }] = useMutation(WithdrawRegistrationDocument, { refetchQueries: 'active' });
  if (error) throw error;
  const name = nameOf(registration);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const variables = { registrationId: registration.id, reason: draft.reason.trim() || null };
    const answer = await withdraw({ variables });
    const result = answer.data?.withdrawRegistration;
    if (result?.__typename !== 'Registration') return;
    forget();
    onClose();
    onDone(result);
  };
  return (
    <Dialog title={t`Withdraw ${name}?`} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          <Refusal refusal={data?.withdrawRegistration.__typename === 'Refusal' ? data.withdrawRegistration : null} />
          <p>
            <Trans>
              The place becomes free and goes to whoever waits first. To send somebody else, replace instead.
            </Trans>
          </p>
          <TextInput
            label={t`Reason (may be left out)`}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t`Keep the registration`}
            </Button>
            <Button type="submit" color="red" loading={loading}>
              {t`Withdraw`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
