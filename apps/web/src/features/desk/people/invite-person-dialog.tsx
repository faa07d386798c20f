import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import {
  InvitePersonDocument,
  PeopleDocument,
  type AssignRoleInput,
  type Language,
} from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { currentLanguage, languages } from '../../shell/language.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { useDraft } from '../../shell/use-draft.js';
import { useCommand } from '../../shell/use-command.js';
import { emptyRole, isComplete, RoleChoice } from './role-choice.js';

interface Draft {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly withRole: boolean;
  readonly role: AssignRoleInput;
}

/** Invites someone by mail, with a first role. */
export function InvitePersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft<Draft>('invite-person', {
    name: '',
    email: '',
    language: currentLanguage(),
    withRole: true,
    role: emptyRole,
  });
  const [invite, { data, error, loading }] = useCommand(InvitePersonDocument, { refetchQueries: [PeopleDocument] });
  const refusal = data?.invitePerson.__typename === 'Refusal' ? data.invitePerson : null;
  const ready = draft.name.trim() !== '' && draft.email.trim() !== '' && (!draft.withRole || isComplete(draft.role));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, email, language } = draft;
    const input = { name: name.trim(), email: email.trim(), language, roles: draft.withRole ? [draft.role] : [] };
    const answer = await invite({ variables: { input } });
    const result = answer.data?.invitePerson;
    if (result?.__typename !== 'Person') return;
    forget();
    onClose();
    await navigate({ to: '/desk/people/$personId', params: { personId: result.id } });
  }

  return (
    <Dialog title={t`Invite someone`} opened onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={refusal} error={error} />
          <TextInput
            label={t`Name as it shall appear`}
            required
            maxLength={200}
            value={draft.name}
            error={faultOf(refusal, 'name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t`E-mail address`}
            type="email"
            dir="ltr"
            required
            value={draft.email}
            error={faultOf(refusal, 'email')}
            onChange={(event) => change({ email: event.currentTarget.value })}
          />
          <NativeSelect
            label={t`Language of the invitation`}
            value={draft.language}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => change({ language: event.currentTarget.value as Language })}
          />
          <Checkbox
            label={t`Give a role at once`}
            checked={draft.withRole}
            onChange={(event) => change({ withRole: event.currentTarget.checked })}
          />
          {draft.withRole && <RoleChoice value={draft.role} onChange={(role) => change({ role })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={loading} disabled={!ready}>
              <Trans>Send the invitation</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
