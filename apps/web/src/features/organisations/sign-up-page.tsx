import { Button, NativeSelect, Skeleton, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMailForward } from '@tabler/icons-react';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type FormEvent } from 'react';
import {
  AskToRepresentDocument,
  MyOrganisationsDocument,
  SignUpForOrganisationDocument,
  type Language,
} from '../../generated/graphql.js';
import { rememberAfterSignUp } from '../shell/after-sign-up.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage, languages } from '../shell/language.js';
import { TextLink } from '../shell/links.js';
import { isOwnAddress } from '../shell/own-address.js';
import { PageTitle } from '../shell/page-title.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { useViewer } from '../shell/viewer.js';
import { choiceInput, emptyChoice, OrganisationFields, type ChoiceDraft } from './organisation-fields.js';
import classes from './organisations.module.css';

const route = getRouteApi('/site/sign-up');

/** Where somebody begins who acts for an organization, with or without account. */
export function SignUpPage() {
  const { viewer } = useViewer();
  if (viewer === undefined) return <Skeleton height={420} />;
  return viewer === null ? <WithoutAccount /> : <WithAccount />;
}

interface SignUpDraft extends ChoiceDraft {
  readonly name: string;
  readonly email: string;
  readonly function: string;
  readonly language: Language | '';
}

function WithoutAccount() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const { draft, change, forget } = useDraft<SignUpDraft>('organisation-sign-up', {
    ...emptyChoice,
    name: '',
    email: '',
    function: '',
    language: '',
  });
  const [signUp, { data, error, loading }] = useCommand(SignUpForOrganisationDocument);
  const result = data?.signUpForOrganisation;
  const refusal = result?.__typename === 'Refusal' ? result : null;
  const done = result?.__typename === 'Done';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) box.current?.focus();
  }, [done]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, email, language } = draft;
    const answer = await signUp({
      variables: {
        input: {
          name: name.trim(),
          email: email.trim(),
          function: draft.function.trim() || undefined,
          language: language || currentLanguage(),
          ...choiceInput(draft),
        },
      },
    });
    if (answer.data?.signUpForOrganisation.__typename !== 'Done') return;
    forget();
    if (next) rememberAfterSignUp(next);
  }

  if (done)
    return (
      <div className={classes.narrow}>
        <PageTitle title={t`Act for an organization`} />
        <div role="status" tabIndex={-1} ref={box}>
          <EmptyState icon={IconMailForward} title={t`Look into your mailbox`}>
            <Trans>
              A mail with a link is on its way. Follow it to set your password; then you see how your request stands and
              what happens next.
            </Trans>
          </EmptyState>
        </div>
      </div>
    );
  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Act for an organization`}>
        <Trans>
          For organizations that take part in sessions: side events, speaking slots, statements, registration.
        </Trans>
      </PageTitle>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={refusal} error={error} />
          <OrganisationFields draft={draft} refusal={refusal} onChange={change} />
          <TextInput
            label={t`Your name as it shall appear`}
            autoComplete="name"
            required
            maxLength={200}
            value={draft.name}
            error={faultOf(refusal, 'input.name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t`Your mail address`}
            description={t`Best one of the organization: then nobody needs to verify that you act for it.`}
            type="email"
            autoComplete="email"
            dir="ltr"
            required
            value={draft.email}
            error={faultOf(refusal, 'input.email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <FunctionField value={draft.function} onChange={(role) => change({ function: role })} />
          <NativeSelect
            label={t`Language of our mails`}
            value={draft.language || currentLanguage()}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => change({ language: event.currentTarget.value as Language })}
          />
          <Button type="submit" loading={loading}>{t`Send me the link`}</Button>
          <TextLink to="/sign-in" search={{ next: next ?? '/sign-up' }}>{t`I have an account already`}</TextLink>
        </Stack>
      </form>
    </div>
  );
}

interface AskDraft extends ChoiceDraft {
  readonly function: string;
}

function WithAccount() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const { draft, change, forget } = useDraft<AskDraft>('organisation-ask', { ...emptyChoice, function: '' });
  const [ask, { data, error, loading }] = useCommand(AskToRepresentDocument, {
    refetchQueries: [MyOrganisationsDocument],
    awaitRefetchQueries: true,
  });
  const refusal = data?.askToRepresent.__typename === 'Refusal' ? data.askToRepresent : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = { function: draft.function.trim() || undefined, ...choiceInput(draft) };
    const answer = await ask({ variables: { input } });
    if (answer.data?.askToRepresent.__typename !== 'OrganisationLink') return;
    forget();
    if (next && isOwnAddress(next)) router.history.push(next);
    else await navigate({ to: '/me/organisations' });
  }

  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Act for an organization`} />
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={refusal} error={error} />
          <OrganisationFields draft={draft} refusal={refusal} onChange={change} />
          <FunctionField value={draft.function} onChange={(role) => change({ function: role })} />
          <Button type="submit" loading={loading}>{t`Ask to act for it`}</Button>
        </Stack>
      </form>
    </div>
  );
}

function FunctionField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Your function in the organization`}
      autoComplete="organization-title"
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
