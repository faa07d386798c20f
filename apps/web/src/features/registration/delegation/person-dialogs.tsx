import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  DraftRegistrationDocument,
  ReplaceParticipantDocument,
  SubmitRegistrationsDocument,
  type CategoryRulesLineFragment,
  type LetterLineFragment,
  type RegistrationLineFragment,
  type RegistrationSessionFragment,
} from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { useStateSentence } from '../registration-state.js';
import { draftFrom, emptyParticipant } from './participant-draft.js';
import { ParticipantForm } from './participant-form.js';
import { useParticipantForm } from './use-participant-form.js';

/** What the dialogs of a person need of the delegation. */
export interface DelegationAtHand {
  readonly id: string;
  readonly session: RegistrationSessionFragment;
  readonly rules: readonly CategoryRulesLineFragment[];
  readonly letters: readonly LetterLineFragment[];
}

interface PersonDialogProps {
  readonly delegation: DelegationAtHand;
  readonly onClose: () => void;
  /** Says what was done, where the reader then looks. */
  readonly onDone: (registration: RegistrationLineFragment) => void;
}

export const nameOf = ({ familyName, givenName }: Pick<RegistrationLineFragment, 'familyName' | 'givenName'>): string =>
  `${familyName}, ${givenName}`;

/** Adds someone, or goes on with a draft; kept on the server as it is typed. */
export function DraftDialog({
  delegation,
  registration,
  onClose,
  onDone,
}: PersonDialogProps & { readonly registration: RegistrationLineFragment | undefined }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const form = useParticipantForm({
    key: `registration ${registration?.id ?? `new ${delegation.id}`}`,
    initial: registration ? draftFrom(registration) : emptyParticipant(delegation.rules[0]),
    savesAsItGoes: true,
    send: async (input) => {
      const variables = { delegationId: delegation.id, input };
      const answer = await client.mutate({ mutation: DraftRegistrationDocument, variables });
      return answer.data?.draftRegistration;
    },
  });

  async function submit() {
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
      if (result?.__typename === 'Refusal') return form.setRefusal(result);
      const refused = result?.refused[0];
      if (refused) return form.setRefusal(refused.refusal);
      const decided = result?.decided[0];
      form.forget();
      onClose();
      if (decided) onDone(decided);
    } catch {
      // The draft is on the server; the sentence below the form says that there is no connection.
      await form.save();
    } finally {
      setBusy(false);
    }
  }

  const close = () => {
    if (form.keeping === 'saved') form.forget();
    onClose();
  };
  return (
    <Dialog title={registration ? nameOf(registration) : t`Add a person`} wide opened onClose={close}>
      <ParticipantForm
        form={form}
        own={{ id: form.draft.id, passportGiven: registration?.passportGiven ?? false }}
        session={delegation.session}
        rules={delegation.rules}
        letters={delegation.letters}
        action={t`Submit`}
        onSend={submit}
        onClose={close}
        busy={busy}
        savesAsItGoes
      />
    </Dialog>
  );
}

interface OfRegistration extends PersonDialogProps {
  readonly registration: RegistrationLineFragment;
}

/** Changes what was submitted; an approved registration must then be approved again. */
export function AmendDialog({ delegation, registration, onClose, onDone }: OfRegistration) {
  const { t } = useLingui();
  const sentence = useStateSentence(delegation.session.timezone);
  const form = useParticipantForm({
    key: `registration ${registration.id}`,
    initial: draftFrom(registration),
    savesAsItGoes: false,
  });
  const note =
    registration.state === 'APPROVED'
      ? t`After a change of name, function, way of taking part, days or letter the secretariat must approve again. The place stays.`
      : sentence(registration);
  return (
    <SentOnceDialog
      {...{ delegation, form, note, onClose, onDone }}
      own={{ id: registration.id, passportGiven: registration.passportGiven }}
      title={nameOf(registration)}
      action={registration.state === 'RETURNED' ? t`Answer and submit again` : t`Save the changes`}
    />
  );
}

/** Puts another person into the places of one who cannot come. */
export function ReplaceDialog({ delegation, registration, onClose, onDone }: OfRegistration) {
  const { t } = useLingui();
  const client = useApolloClient();
  const name = nameOf(registration);
  const form = useParticipantForm({
    key: `replacement ${registration.id}`,
    initial: {
      ...draftFrom(registration),
      familyName: '',
      givenName: '',
      title: '',
      position: '',
      email: '',
      sex: null,
      nationality: '',
      photoId: null,
    },
    savesAsItGoes: false,
    send: async (input, version) => {
      const variables = { registrationId: registration.id, input, version };
      const answer = await client.mutate({ mutation: ReplaceParticipantDocument, variables });
      return answer.data?.replaceParticipant;
    },
  });
  return (
    <SentOnceDialog
      {...{ delegation, form, onClose, onDone }}
      title={t`Replace ${name}`}
      note={t`The new person takes over the very places of the one replaced; nobody comes in between.`}
      action={t`Replace`}
    />
  );
}

interface SentOnceProps extends PersonDialogProps {
  readonly form: ReturnType<typeof useParticipantForm>;
  readonly title: string;
  readonly action: string;
  readonly note: string;
  readonly own?: { readonly id: string; readonly passportGiven: boolean };
}

function SentOnceDialog({ delegation, form, title, action, note, own, onClose, onDone }: SentOnceProps) {
  const send = async () => {
    const saved = await form.save();
    if (!saved) return;
    form.forget();
    onClose();
    onDone(saved);
  };
  return (
    <Dialog title={title} wide opened onClose={onClose}>
      <ParticipantForm
        form={form}
        own={own}
        note={note}
        session={delegation.session}
        rules={delegation.rules}
        letters={delegation.letters}
        action={action}
        onSend={send}
        onClose={onClose}
        busy={form.keeping === 'saving'}
        savesAsItGoes={false}
      />
    </Dialog>
  );
}
