import { Button, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMailForward } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { RequestPasswordLinkDocument } from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { TextLink } from '../shell/links.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import classes from './access.module.css';

export function ForgottenPasswordPage() {
  const { t } = useLingui();
  const [email, setEmail] = useState('');
  const [ask, { data, error, loading }] = useCommand(RequestPasswordLinkDocument);
  const result = data?.requestPasswordLink;
  const refusal = result?.__typename === 'Refusal' ? result : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    void ask({ variables: { email: email.trim() } });
  }

  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Forgotten password`}>
        {result?.__typename !== 'Done' && <Trans>We send a link with which you set a new password.</Trans>}
      </PageTitle>
      {result?.__typename === 'Done' ? (
        <div role="status">
          <EmptyState icon={IconMailForward} title={t`Look into your mailbox`}>
            <Trans>
              If <bdi>{email}</bdi> belongs to an account, a link is on its way to it. It works once and for a short
              time.
            </Trans>
          </EmptyState>
        </div>
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack>
            <Refusal refusal={refusal} error={error} />
            <TextInput
              label={t`E-mail address`}
              type="email"
              name="email"
              autoComplete="username"
              dir="ltr"
              required
              value={email}
              error={faultOf(refusal, 'email')}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={loading}>{t`Send the link`}</Button>
            <TextLink to="/sign-in">{t`Back to the sign-in`}</TextLink>
          </Stack>
        </form>
      )}
    </div>
  );
}
