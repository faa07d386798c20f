import { useApolloClient, useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  DraftOwnRegistrationDocument,
  RegistrationRulesDocument,
  SubmitRegistrationsDocument,
  type CategoryRulesLineFragment,
  type ParticipantCategory,
  type RegistrationSessionFragment,
} from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { Translated } from '../../shell/translated.js';
import { draftFrom, emptyParticipant, type ParticipantDraft } from '../delegation/participant-draft.js';
import { ParticipantForm } from '../delegation/participant-form.js';
import { useParticipantForm } from '../delegation/use-participant-form.js';
import { WindowNotice } from '../window-notice.js';
import type { OwnRegistration } from './own-registrations-page.js';
import classes from './own.module.css';

/** Categories of people who belong to no delegation. */
export const individual: readonly ParticipantCategory[] = ['EXPERT', 'MEDIA', 'HOST_COUNTRY', 'SECRETARIAT'];

interface OwnFormProps {
  readonly session: RegistrationSessionFragment;
  readonly draft: OwnRegistration | undefined;
  /** The reader's registration for another session. */
  readonly earlier: OwnRegistration | undefined;
}

/** Registers the reader for a session, in the categories in which people register themselves. */
export function OwnForm({ session, draft, earlier }: OwnFormProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(RegistrationRulesDocument, {
    variables: { sessionId: session.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={420} />;
  const rules =
    data.registrationProfile?.categories.filter(
      ({ category, registrars }) => individual.includes(category) && registrars.includes('SELF'),
    ) ?? [];
  if (rules.length === 0) {
    return (
      <EmptyState icon={IconLock} title={t`Nobody registers for themselves in this session`}>
        <Trans>Delegations and organizations register their people; ask your focal point.</Trans>
      </EmptyState>
    );
  }
  return <Form session={session} draft={draft} earlier={earlier} rules={rules} />;
}

function Form({
  session,
  draft,
  earlier,
  rules,
}: OwnFormProps & { readonly rules: readonly CategoryRulesLineFragment[] }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const form = useParticipantForm({
    key: `own registration ${session.id}`,
    initial: draft ? draftFrom(draft) : { ...emptyParticipant(rules[0]), function: 'OBSERVER', ...known(earlier) },
    savesAsItGoes: true,
    send: async (input) => {
      const variables = { sessionId: session.id, input };
      const answer = await client.mutate({ mutation: DraftOwnRegistrationDocument, variables });
      return answer.data?.draftOwnRegistration;
    },
  });
  const close = () => void navigate({ to: '/me/registrations' });
  const submit = async () => {
    setBusy(true);
    try {
      const saved = await form.save();
      if (!saved) return;
      const answer = await client.mutate({
        mutation: SubmitRegistrationsDocument,
        variables: { registrationIds: [saved.id] },
        refetchQueries: 'active',
      });
      const result = answer.data?.submitRegistrations;
      const refusal = result?.__typename === 'Refusal' ? result : result?.refused[0]?.refusal;
      if (refusal) return form.setRefusal(refusal);
      form.forget();
      close();
    } finally {
      setBusy(false);
    }
  };
  const earlierTitle = earlier?.session.title.text ?? '';
  const chosen = rules.find(({ category }) => category === form.draft.category) ?? rules[0]!;
  return (
    <section className={classes.form} aria-labelledby="own-form">
      <h2 id="own-form">
        <Translated of={session.title} />
      </h2>
      <WindowNotice rules={chosen} zone={session.timezone} />
      <ParticipantForm
        form={form}
        {...(earlier &&
          !draft && { note: t`Filled in from your registration for ${earlierTitle}. Look whether it still holds.` })}
        own={{ id: form.draft.id, passportGiven: draft?.passportGiven ?? false }}
        session={session}
        rules={rules}
        action={t`Submit`}
        onSend={submit}
        onClose={close}
        busy={busy}
        savesAsItGoes
      />
    </section>
  );
}

/** What someone's earlier registration says of them, whatever the session. */
function known(earlier: OwnRegistration | undefined): Partial<ParticipantDraft> {
  if (!earlier) return {};
  const { familyName, givenName, title, position, email, language, sex, nationality, photoId } = draftFrom(earlier);
  return { familyName, givenName, title, position, email, language, sex, nationality, photoId };
}
