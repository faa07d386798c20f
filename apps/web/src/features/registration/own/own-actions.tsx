import { Button, Group } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LinkButton } from '../../shell/links.js';
import { WithdrawDialog } from '../delegation/withdraw-dialog.js';
import type { OwnRegistration } from './own-registrations-page.js';

/** What the reader can do with a registration of their own. */
export function OwnActions({ registration }: { readonly registration: OwnRegistration }) {
  const { t } = useLingui();
  const [withdrawing, setWithdrawing] = useState(false);
  const { state, session } = registration;
  if (state === 'WITHDRAWN' || state === 'REJECTED') return null;
  return (
    <Group>
      {state === 'DRAFT' && (
        <LinkButton to="/me/registrations" search={{ session: session.slug } as never} size="xs">
          {t`Complete and submit`}
        </LinkButton>
      )}
      <Button size="xs" variant="default" onClick={() => setWithdrawing(true)}>
        {t`Withdraw`}
      </Button>
      {withdrawing && (
        <WithdrawDialog
          registration={registration}
          onClose={() => setWithdrawing(false)}
          onDone={() => setWithdrawing(false)}
        />
      )}
    </Group>
  );
}
