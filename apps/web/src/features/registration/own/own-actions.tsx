import { Button, Group } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LinkButton } from '../../shell/links.js';
import { useTableState } from '../../shell/table/table-state.js';
import { WithdrawDialog } from '../delegation/withdraw-dialog.js';
import { OwnDialog } from './own-dialog.js';
import type { OwnRegistration } from './own-registrations-page.js';

/** What the reader can do with a registration of their own. */
export function OwnActions({ registration }: { readonly registration: OwnRegistration }) {
  const { t } = useLingui();
  const address = useTableState();
  const [withdrawing, setWithdrawing] = useState(false);
  const { id, state, session, delegation } = registration;
  if (state === 'WITHDRAWN' || state === 'REJECTED') return null;
  const own = state === 'DRAFT' && !delegation;
  const word =
    state === 'RETURNED' ? t`Answer and submit again` : state === 'DRAFT' ? t`Complete your data` : t`Change`;
  return (
    <Group>
      {own && (
        <LinkButton to="/me/registrations" search={{ session: session.slug } as never} size="xs">
          {t`Complete and submit`}
        </LinkButton>
      )}
      {!own && (
        <Button
          size="xs"
          variant={state === 'RETURNED' || state === 'DRAFT' ? 'filled' : 'default'}
          onClick={() => address.change({ person: id })}
        >
          {word}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setWithdrawing(true)}>
        {t`Withdraw`}
      </Button>
      {!own && address.filter('person') === id && (
        <OwnDialog registration={registration} onClose={() => address.change({ person: undefined })} />
      )}
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
