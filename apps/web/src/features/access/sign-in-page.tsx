import { Button, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { SignInDocument } from '../../generated/graphql.js';
import { TextLink } from '../shell/links.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useSignedIn } from './use-signed-in.js';
import { PasswordField } from './password-field.js';
import classes from './access.module.css';

const route = getRouteApi('/site/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const signedIn = useSignedIn();
  const [signIn, { data, error, loading }] = useCommand(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const refusal = data?.signIn.__typename === 'Refusal' ? data.signIn : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await signIn({ variables: { email: email.trim(), password } });
    const result = answer.data?.signIn;
    if (result?.__typename === 'Viewer') await signedIn(result.person.language, next);
  }

  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Sign in`}>
        {next && <Trans>The page that you asked for is for people with an account.</Trans>}
      </PageTitle>
      <form noValidate onSubmit={(event) => void submit(event)}>
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
          <PasswordField
            label={t`Password`}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            error={faultOf(refusal, 'password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={loading}>{t`Sign in`}</Button>
          <TextLink to="/forgotten-password">{t`Forgotten password`}</TextLink>
        </Stack>
      </form>
    </div>
  );
}
