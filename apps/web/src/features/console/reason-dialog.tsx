import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Dialog } from '../shell/dialog.js';

export interface ReasonDialogProps {
  readonly title: string;
  readonly action: string;
  /** Carries it out; null when that was refused, and the dialog then makes room for the refusal. */
  readonly onReason: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks why, before something is done out of the order of the rules; the reason goes into the record. */
export function ReasonDialog({ title, action, onReason, onClose }: ReasonDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onReason(reason.trim());
    onClose();
  };
  return (
    <Dialog title={title} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <TextInput
            label={t`Reason`}
            description={t`It stands in the record of the meeting.`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={500}
            required
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={busy || reason.trim() === ''}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
