import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { RegistrationRulesDocument, type CategoryRulesLineFragment } from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { draftFrom } from '../delegation/participant-draft.js';
import { ParticipantForm } from '../delegation/participant-form.js';
import { useParticipantForm } from '../delegation/use-participant-form.js';
import { useStateSentence } from '../registration-state.js';
import { individual } from './own-form.js';
import type { OwnRegistration } from './own-registrations-page.js';

interface OwnDialogProps {
  readonly registration: OwnRegistration;
  readonly onClose: () => void;
}

/** Changes the reader's own registration: answers a question, completes what a delegation has begun. */
export function OwnDialog({ registration, onClose }: OwnDialogProps) {
  const { data, error } = useQuery(RegistrationRulesDocument, {
    variables: { sessionId: registration.session.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={320} />;
  const all = data.registrationProfile?.categories ?? [];
  const ofDelegation = registration.delegation !== null && registration.delegation !== undefined;
  const rules = all.filter(({ category, registrars }) =>
    ofDelegation
      ? category === registration.category
      : category === registration.category || (individual.includes(category) && registrars.includes('SELF')),
  );
  return <Form {...{ registration, onClose, rules }} ownDataOnly={ofDelegation} />;
}

interface FormProps extends OwnDialogProps {
  readonly rules: readonly CategoryRulesLineFragment[];
  readonly ownDataOnly: boolean;
}

function Form({ registration, onClose, rules, ownDataOnly }: FormProps) {
  const { t } = useLingui();
  const sentence = useStateSentence(registration.session.timezone);
  const isDraft = registration.state === 'DRAFT';
  const form = useParticipantForm({
    key: `registration ${registration.id}`,
    initial: draftFrom(registration),
    savesAsItGoes: isDraft,
  });
  const send = async () => {
    if (!(await form.save())) return;
    form.forget();
    onClose();
  };
  const note =
    ownDataOnly && isDraft
      ? t`Your delegation has begun this registration and submits it. Complete what only you know.`
      : registration.state === 'APPROVED'
        ? t`After a change of name, photograph, way of taking part or days the secretariat must approve again. The place stays.`
        : sentence(registration);
  return (
    <Dialog title={registration.session.title.text} wide opened onClose={onClose}>
      <ParticipantForm
        form={form}
        own={{ id: registration.id, passportGiven: registration.passportGiven }}
        note={note}
        session={registration.session}
        rules={rules}
        ownDataOnly={ownDataOnly}
        action={registration.state === 'RETURNED' ? t`Answer and submit again` : t`Save the changes`}
        onSend={send}
        onClose={onClose}
        busy={form.keeping === 'saving'}
        savesAsItGoes={isDraft}
      />
    </Dialog>
  );
}
