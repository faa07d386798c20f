import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { AttachStatementDocument } from '../../generated/graphql.js';
import type { Language } from '../../generated/graphql.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import type { Slot } from '../floor/speaking-order.js';
import { useCommands } from '../floor/use-commands.js';
import { Dialog } from '../shell/dialog.js';
import { currentLanguage, languages } from '../shell/language.js';
import { faultOf } from '../shell/refusal.js';

const longest = 100_000;
const draftKey = (slotId: string): string => `rostrum-statement-${slotId}`;

export interface AttachStatementProps {
  readonly floor: MeetingFloor;
  readonly slot: Slot;
  readonly onClose: () => void;
}

/** Attaches the text of a statement for the interpreters; what is typed is kept on this machine until it is sent. */
export function AttachStatement({ floor, slot, onClose }: AttachStatementProps) {
  const { t } = useLingui();
  const { run, busy, setback, dismiss } = useCommands(floor.meetingId);
  const [text, setText] = useState(() => localStorage.getItem(draftKey(slot.id)) ?? '');
  const [language, setLanguage] = useState<Language>(slot.statement?.language ?? currentLanguage());
  const refusal = setback?.kind === 'refusal' ? setback.refusal : null;

  const write = (value: string) => {
    setText(value);
    localStorage.setItem(draftKey(slot.id), value);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run(AttachStatementDocument, { slotId: slot.id, language, text }))) return;
    localStorage.removeItem(draftKey(slot.id));
    onClose();
  };
  return (
    <Dialog title={t`Attach the statement`} wide opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t`Language of the text`}
            value={language}
            onChange={(event) => setLanguage(event.currentTarget.value as Language)}
            data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Textarea
            label={t`Text`}
            description={t`The interpreters read it before you speak; others only afterwards.`}
            autosize
            minRows={8}
            maxRows={18}
            maxLength={longest}
            required
            dir="auto"
            lang={language}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            error={faultOf(refusal, 'text')}
            data-autofocus
          />
          <SetbackNotice setback={setback} onDismiss={dismiss} />
          <Group justify="space-between">
            <FileButton
              accept="text/plain,.txt,.md"
              onChange={(file) => void file?.text().then((read) => write(read.slice(0, longest)))}
            >
              {(props) => (
                <Button variant="default" {...props}>
                  <Trans>Read from a text file</Trans>
                </Button>
              )}
            </FileButton>
            <Group>
              <Button variant="default" onClick={onClose}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" disabled={busy || text.trim() === ''}>
                <Trans>Attach</Trans>
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
