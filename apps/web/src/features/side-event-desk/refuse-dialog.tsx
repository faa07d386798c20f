import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { RefuseSideEventDocument } from '../../generated/graphql.js';
import { Dialog } from '../shell/dialog.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import type { DeskApplication } from './application-panel.js';
import { refusalCodes, useRefusalWord } from './desk-words.js';

interface RefuseDialogProps {
  readonly application: DeskApplication;
  /** Code for which the last proposal left it out; chosen at first. */
  readonly proposed: string | undefined;
  readonly onClose: () => void;
}

/** SDE-46 Refuses with the rule that decided; what the rule says is filled in, words can be added. */
export function RefuseDialog({ application, proposed, onClose }: RefuseDialogProps) {
  const { t } = useLingui();
  const word = useRefusalWord();
  const { id } = application;
  const { draft, change, forget } = useDraft(`refuse side event ${id}`, { code: proposed ?? '', text: '' });
  const [refuse, { data, error, loading }] = useCommand(RefuseSideEventDocument, {
    refetchQueries: 'active',
    awaitRefetchQueries: true,
  });
  const result = data?.refuseSideEvent;

  async function send(form: FormEvent) {
    form.preventDefault();
    const answer = await refuse({ variables: { id, code: draft.code, text: draft.text.trim() } });
    if (answer.data?.refuseSideEvent.__typename !== 'SideEventApplication') return;
    forget();
    onClose();
  }

  return (
    <Dialog title={t`Refuse the application`} wide opened onClose={onClose}>
      <form onSubmit={(form) => void send(form)}>
        <Stack>
          <p>
            <strong>{application.title.text}</strong>
            <br />
            {application.organiser.name.text}
          </p>
          <p>
            <Trans>The organizer is told the rule and your words. What was refused cannot be taken up again.</Trans>{' '}
            {application.state === 'ACCEPTED' && (
              <Trans>Its place in the published programme is offered to the next whom it suits.</Trans>
            )}
          </p>
          <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
          <NativeSelect
            label={t`Rule that decided`}
            required
            value={draft.code}
            data={[
              { value: '', label: t`Choose` },
              ...refusalCodes.map((code) => ({ value: code, label: word(code) })),
            ]}
            onChange={(changed) => change({ code: changed.currentTarget.value })}
          />
          <Textarea
            label={t`What you add`}
            autosize
            minRows={2}
            maxLength={2000}
            value={draft.text}
            onChange={(changed) => change({ text: changed.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
            <Button type="submit" color="red" loading={loading} disabled={draft.code === ''}>{t`Refuse`}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
