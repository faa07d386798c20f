import { Button, NativeSelect, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import {
  AccountDocument,
  ChangePasswordDocument,
  SignOutEverywhereDocument,
  type AccountQuery,
  type Language,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { currentLanguage, languages } from '../shell/language.js';
import { TextLink } from '../shell/links.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useRoleWord } from '../shell/role-word.js';
import { StatusBadge } from '../shell/status-badge.js';
import { DataTable } from '../shell/table/data-table.js';
import { Translated } from '../shell/translated.js';
import { useLeave, useShowIn } from '../shell/viewer.js';
import { useCommand } from '../shell/use-command.js';
import { NewPasswordFields } from './new-password-fields.js';
import { PasswordField } from './password-field.js';
import classes from './access.module.css';

type Me = NonNullable<AccountQuery['me']>;

/** The reader's own account: language, roles, password, signed-in browsers. */
export function AccountPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(AccountDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  if (!data?.me) return <Skeleton height={480} />;
  const { person } = data.me;
  return (
    <div className={classes.account}>
      <PageTitle title={t`My account`}>
        {person.name} · <bdi>{person.email}</bdi>
      </PageTitle>
      <section aria-labelledby="language">
        <h2 id="language">{t`Language`}</h2>
        <LanguageChoice />
      </section>
      <section aria-labelledby="roles">
        <h2 id="roles">{t`Roles`}</h2>
        <Roles person={person} />
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{t`Password`}</h2>
        <PasswordForm />
      </section>
      <section aria-labelledby="browsers">
        <h2 id="browsers">{t`Signed-in browsers`}</h2>
        <SignIns signIns={data.me.signIns} />
      </section>
      <section aria-labelledby="held">
        <h2 id="held">{t`Personal data`}</h2>
        <p>
          <TextLink to="/account/data">{t`See and export what is held on you`}</TextLink>
        </p>
      </section>
    </div>
  );
}

function LanguageChoice() {
  const { t } = useLingui();
  const showIn = useShowIn();
  return (
    <NativeSelect
      label={t`Language of the pages and of mail to you`}
      data={languages.map(({ code, name }) => ({ value: code, label: name }))}
      value={currentLanguage()}
      onChange={(event) => void showIn(event.currentTarget.value as Language)}
    />
  );
}

function Roles({ person }: { readonly person: Me['person'] }) {
  const roleWord = useRoleWord();
  if (person.roles.length === 0) {
    return (
      <p>
        <Trans>You hold no role. The secretariat gives roles; until then you see what the public sees.</Trans>
      </p>
    );
  }
  return (
    <ul className={classes.roles}>
      {person.roles.map((role) => (
        <li key={role.id}>
          <strong>{roleWord(role.role)}</strong>
          {role.scopeName && (
            <>
              {' · '}
              <Translated of={role.scopeName} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function PasswordForm() {
  const { t } = useLingui();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [change, { data, error, loading }] = useCommand(ChangePasswordDocument, { refetchQueries: [AccountDocument] });
  const result = data?.changePassword;
  const refusal = result?.__typename === 'Refusal' ? result : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await change({ variables: { current, replacement: password } });
    if (answer.data?.changePassword.__typename !== 'Done') return;
    setCurrent('');
    setPassword('');
    setRepeated('');
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Refusal refusal={refusal} error={error} />
        {result?.__typename === 'Done' && password === '' && (
          <p role="status">
            <StatusBadge tone="ok" icon={IconCircleCheck}>
              {t`The password is changed; all other browsers are signed out.`}
            </StatusBadge>
          </p>
        )}
        <PasswordField
          label={t`Present password`}
          autoComplete="current-password"
          required
          value={current}
          error={faultOf(refusal, 'current')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPasswordFields
          password={password}
          repeated={repeated}
          fault={faultOf(refusal, 'replacement')}
          onPassword={setPassword}
          onRepeated={setRepeated}
        />
        <div>
          <Button type="submit" loading={loading} disabled={password === '' || password !== repeated}>
            {t`Change the password`}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function SignIns({ signIns }: { readonly signIns: Me['signIns'] }) {
  const { t } = useLingui();
  const leave = useLeave();
  const [signOut, { data, error, loading }] = useCommand(SignOutEverywhereDocument);
  const result = data?.signOutEverywhere;

  async function everywhere() {
    const answer = await signOut();
    if (answer.data?.signOutEverywhere.__typename === 'Done') await leave();
  }

  return (
    <>
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
      <DataTable
        caption={t`Signed-in browsers`}
        rows={signIns}
        keyOf={(signIn) => signIn.id}
        empty={null}
        columns={[
          {
            id: 'browser',
            header: t`Browser`,
            names: true,
            cell: (signIn) => (
              <>
                <bdi>{signIn.userAgent}</bdi>
                {signIn.current && (
                  <>
                    {' '}
                    <StatusBadge tone="ok" icon={IconCircleCheck}>{t`This browser`}</StatusBadge>
                  </>
                )}
              </>
            ),
          },
          { id: 'used', header: t`Last used`, cell: (signIn) => <Moment at={signIn.lastUsedAt} /> },
          { id: 'since', header: t`Signed in`, cell: (signIn) => <Moment at={signIn.createdAt} /> },
        ]}
      />
      <Button mt="md" variant="default" loading={loading} onClick={() => void everywhere()}>
        {t`Sign out everywhere`}
      </Button>
    </>
  );
}
