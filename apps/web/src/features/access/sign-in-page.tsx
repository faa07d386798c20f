import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi, useRouteContext, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { SignInDocument } from '../../generated/graphql.js';
import { showIn } from '../shell/language.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { rootRoute } from '../shell/root-route.js';
import classes from './access.module.css';

const route = getRouteApi('/site/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const client = useApolloClient();
  const { api } = useRouteContext({ from: rootRoute.id });
  const router = useRouter();
  const [signIn, { data, error, loading }] = useMutation(SignInDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  if (error) throw error;
  const refusal = data?.signIn.__typename === 'Refusal' ? data.signIn : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await signIn({ variables: { email, password } });
    if (answer.data?.signIn.__typename !== 'Viewer') return;
    await showIn(answer.data.signIn.person.language);
    api.reconnect();
    await client.resetStore();
    // Only an address of this site: never where a stranger's link says.
    if (next?.startsWith('/') && !next.startsWith('//')) router.history.push(next);
    else await router.navigate({ to: '/me' });
  }

  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Sign in`} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Refusal refusal={refusal} />
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
          <PasswordInput
            label={t`Password`}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            error={faultOf(refusal, 'password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={loading}>{t`Sign in`}</Button>
        </Stack>
      </form>
    </div>
  );
}
