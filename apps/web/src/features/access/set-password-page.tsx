import { Button, Stack } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { SetPasswordDocument } from '../../generated/graphql.js';
import { takeAfterSignUp } from '../shell/after-sign-up.js';
import { TextLink } from '../shell/links.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { NewPasswordFields } from './new-password-fields.js';
import { useSignedIn } from './use-signed-in.js';
import classes from './access.module.css';

const route = getRouteApi('/site/set-password');

/** Where the links in invitations and password mails lead. */
export function SetPasswordPage() {
  const { t } = useLingui();
  const { token } = route.useSearch();
  const signedIn = useSignedIn();
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [set, { data, error, loading }] = useCommand(SetPasswordDocument);
  const refusal = data?.setPassword.__typename === 'Refusal' ? data.setPassword : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (password !== repeated) return;
    const answer = await set({ variables: { token: token ?? '', password } });
    const result = answer.data?.setPassword;
    if (result?.__typename === 'Viewer') await signedIn(result.person.language, takeAfterSignUp());
  }

  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Set your password`}>
        {!token && (
          <Trans>This address lacks its key. Open the link from the mail once more, or ask for a new one.</Trans>
        )}
      </PageTitle>
      {token ? (
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            <Refusal refusal={refusal} error={error} />
            {refusal?.code === 'LINK_UNUSABLE' && <TextLink to="/forgotten-password">{t`Ask for a new link`}</TextLink>}
            <NewPasswordFields
              password={password}
              repeated={repeated}
              fault={faultOf(refusal, 'password')}
              onPassword={setPassword}
              onRepeated={setRepeated}
            />
            <Button type="submit" loading={loading} disabled={password === '' || password !== repeated}>
              {t`Set the password and sign in`}
            </Button>
          </Stack>
        </form>
      ) : (
        <TextLink to="/forgotten-password">{t`Ask for a new link`}</TextLink>
      )}
    </div>
  );
}
