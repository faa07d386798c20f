import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { SetUpSpeakersListDocument } from '../../generated/graphql.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import { useCommands } from '../floor/use-commands.js';
import { Dialog } from '../shell/dialog.js';
import { currentLanguage } from '../shell/language.js';
import { faultOf } from '../shell/refusal.js';
import type { Desk } from './use-console.js';

/** Sets up a list of speakers for an item of the meeting, or of its own. */
export function NewListDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { meeting, floor } = desk;
  const { run, busy, setback, dismiss } = useCommands(meeting.id);
  const listed = new Set(floor.lists.filter((list) => list.state !== 'FINISHED').map((list) => list.item?.id));
  const free = meeting.items.filter((item) => !listed.has(item.id));
  const [itemId, setItemId] = useState(free.find((item) => item.id === floor.currentItem?.id)?.id ?? free[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const refusal = setback?.kind === 'refusal' ? setback.refusal : null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = itemId ? { itemId } : { title: { [currentLanguage()]: title.trim() } };
    if (await run(SetUpSpeakersListDocument, { meetingId: meeting.id, input })) onClose();
  };
  return (
    <Dialog title={t`Set up a list of speakers`} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <NativeSelect
            label={t`For the item`}
            value={itemId}
            onChange={(event) => setItemId(event.currentTarget.value)}
            data={[
              ...free.map((item) => ({ value: item.id, label: `${item.label} ${item.title.text}` })),
              { value: '', label: t`A list of its own` },
            ]}
            error={faultOf(refusal, 'itemId')}
            data-autofocus
          />
          {!itemId && (
            <TextInput
              label={t`Title`}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              maxLength={300}
              required
              error={faultOf(refusal, 'title')}
            />
          )}
          <SetbackNotice setback={setback} onDismiss={dismiss} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={busy || (!itemId && title.trim() === '')}>
              <Trans>Set up</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
