import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { InscribeSpeakerDocument } from '../../generated/graphql.js';
import type { Attendance, DelegationFieldsFragment } from '../../generated/graphql.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import { takesRequests } from '../floor/speaking-order.js';
import { useCommands } from '../floor/use-commands.js';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { Dialog } from '../shell/dialog.js';
import { currentLanguage } from '../shell/language.js';
import { faultOf } from '../shell/refusal.js';
import '@mantine/core/styles/Radio.layer.css';

export interface AskForFloorProps {
  readonly meeting: MeetingAtWork;
  readonly floor: MeetingFloor;
  readonly delegation: DelegationFieldsFragment;
  /** Lists on which the delegation already waits. */
  readonly listedOn: ReadonlySet<string | null | undefined>;
  readonly onClose: () => void;
}

const nameKey = (delegationId: string): string => `rostrum-speaker-${delegationId}`;

/** Asks for the floor: on which list, who speaks, for whom, from where. */
export function AskForFloor({ meeting, floor, delegation, listedOn, onClose }: AskForFloorProps) {
  const { t } = useLingui();
  const { run, busy, setback, dismiss } = useCommands(meeting.id);
  const lists = floor.lists.filter((list) => takesRequests(list) && !listedOn.has(list.id));
  const [listId, setListId] = useState(lists.find((list) => list.id === floor.activeListId)?.id ?? lists[0]?.id ?? '');
  const [speaker, setSpeaker] = useState(() => localStorage.getItem(nameKey(delegation.id)) ?? '');
  const [onBehalfOf, setOnBehalfOf] = useState('');
  const [cabinetRank, setCabinetRank] = useState(false);
  const [attendance, setAttendance] = useState<Attendance>('REMOTE');
  const refusal = setback?.kind === 'refusal' ? setback.refusal : null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    localStorage.setItem(nameKey(delegation.id), speaker);
    const done = await run(InscribeSpeakerDocument, {
      input: {
        listId,
        delegationId: delegation.id,
        attendance,
        cabinetRank,
        speaker: speaker.trim() || null,
        onBehalfOf: onBehalfOf.trim() ? { [currentLanguage()]: onBehalfOf.trim() } : null,
      },
    });
    if (done) onClose();
  };

  return (
    <Dialog title={t`Ask for the floor`} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          {lists.length > 1 && (
            <NativeSelect
              label={t`List of speakers`}
              value={listId}
              onChange={(event) => setListId(event.currentTarget.value)}
            >
              {lists.map((list) => (
                <option key={list.id} value={list.id}>
                  {list.item ? `${list.item.label} ${list.item.title.text}` : list.title.text}
                </option>
              ))}
            </NativeSelect>
          )}
          <TextInput
            label={t`Name and function of the speaker`}
            description={t`Shown to the Chair, the interpreters and on the list. May be left empty.`}
            maxLength={200}
            value={speaker}
            onChange={(event) => setSpeaker(event.currentTarget.value)}
            error={faultOf(refusal, 'speaker')}
            data-autofocus
          />
          <TextInput
            label={t`On behalf of a group`}
            description={t`Name of the group, if your delegation speaks for one.`}
            maxLength={200}
            value={onBehalfOf}
            onChange={(event) => setOnBehalfOf(event.currentTarget.value)}
            error={faultOf(refusal, 'onBehalfOf')}
          />
          <Checkbox
            label={t`The speaker is of cabinet rank`}
            checked={cabinetRank}
            onChange={(event) => setCabinetRank(event.currentTarget.checked)}
          />
          <Radio.Group
            label={t`The speaker is`}
            value={attendance}
            onChange={(value) => setAttendance(value as Attendance)}
          >
            <Group gap="lg" mt={4}>
              <Radio value="REMOTE" label={t`remote, through this page`} />
              <Radio value="IN_HALL" label={t`in the hall`} />
            </Group>
          </Radio.Group>
          <SetbackNotice setback={setback} onDismiss={dismiss} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={busy || !listId}>
              <Trans>Ask for the floor</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
