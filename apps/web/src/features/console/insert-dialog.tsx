import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { InscribeSpeakerDocument, RaisePointOfOrderDocument, RequestReplyDocument } from '../../generated/graphql.js';
import type { Attendance, SlotKind, SpeakerCategory } from '../../generated/graphql.js';
import { slotKinds, speakerCategories } from '../floor/floor-words.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import { useCommands } from '../floor/use-commands.js';
import { Dialog } from '../shell/dialog.js';
import { currentLanguage } from '../shell/language.js';
import { faultOf } from '../shell/refusal.js';
import { matching } from './match-name.js';
import type { Desk } from './use-console.js';

import '@mantine/core/styles/Radio.layer.css';

const kinds: readonly SlotKind[] = ['STATEMENT', 'RIGHT_OF_REPLY', 'POINT_OF_ORDER'];
const categories = Object.keys(speakerCategories) as SpeakerCategory[];

/** The secretariat puts a delegation on the list: type the name, Enter. */
export function InsertDialog({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { floor, list, meeting } = desk;
  const { run, busy, setback, dismiss } = useCommands(meeting.id);
  const [delegationId, setDelegationId] = useState<string | null>(null);
  const [kind, setKind] = useState<SlotKind>('STATEMENT');
  const [attendance, setAttendance] = useState<Attendance>('IN_HALL');
  const [category, setCategory] = useState<SpeakerCategory | ''>('');
  const [speaker, setSpeaker] = useState('');
  const [onBehalfOf, setOnBehalfOf] = useState('');
  const [cabinetRank, setCabinetRank] = useState(false);
  const refusal = setback?.kind === 'refusal' ? setback.refusal : null;

  const choose = (id: string | null) => {
    setDelegationId(id);
    const present = floor.presence.find(({ delegation }) => delegation.id === id);
    // Whoever is noted as remote speaks remotely, unless told otherwise.
    if (present && present.attendance !== 'ABSENT') setAttendance(present.attendance);
  };
  const inscribe = async (): Promise<unknown> => {
    if (!delegationId) return null;
    if (kind === 'POINT_OF_ORDER')
      return run(RaisePointOfOrderDocument, { meetingId: meeting.id, delegationId, attendance });
    if (!list) return null;
    if (kind === 'RIGHT_OF_REPLY') return run(RequestReplyDocument, { listId: list.id, delegationId, attendance });
    return run(InscribeSpeakerDocument, {
      input: {
        listId: list.id,
        delegationId,
        attendance,
        cabinetRank,
        category: category || null,
        speaker: speaker.trim() || null,
        onBehalfOf: onBehalfOf.trim() ? { [currentLanguage()]: onBehalfOf.trim() } : null,
      },
    });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await inscribe()) onClose();
  };
  const options = floor.presence.map(({ delegation }) => ({ value: delegation.id, label: delegation.plate.text }));
  return (
    <Dialog title={t`Insert a delegation`} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          <Select
            label={t`Delegation`}
            data={options}
            value={delegationId}
            onChange={choose}
            searchable
            selectFirstOptionOnChange
            withScrollArea={false}
            styles={{ options: { maxBlockSize: 260, overflowY: 'auto' } }}
            comboboxProps={{ withinPortal: false }}
            nothingFoundMessage={t`No delegation of that name takes part.`}
            filter={({ options: all, search }) => [
              ...matching(
                all.filter((option) => 'value' in option),
                search,
                (option) => option.label,
              ),
            ]}
            required
            data-autofocus
          />
          <Radio.Group label={t`What for`} value={kind} onChange={(value) => setKind(value as SlotKind)}>
            <Group gap="lg" mt={4}>
              {kinds.map((one) => (
                <Radio key={one} value={one} label={t(slotKinds[one])} />
              ))}
            </Group>
          </Radio.Group>
          <Radio.Group
            label={t`Speaks from`}
            value={attendance}
            onChange={(value) => setAttendance(value as Attendance)}
          >
            <Group gap="lg" mt={4}>
              <Radio value="IN_HALL" label={t`the hall`} />
              <Radio value="REMOTE" label={t`a distance`} />
            </Group>
          </Radio.Group>
          {kind === 'STATEMENT' && (
            <>
              <TextInput
                label={t`Name and function of the speaker`}
                maxLength={200}
                value={speaker}
                onChange={(event) => setSpeaker(event.currentTarget.value)}
                error={faultOf(refusal, 'speaker')}
              />
              <TextInput
                label={t`On behalf of a group`}
                maxLength={200}
                value={onBehalfOf}
                onChange={(event) => setOnBehalfOf(event.currentTarget.value)}
                error={faultOf(refusal, 'onBehalfOf')}
              />
              <NativeSelect
                label={t`Category`}
                value={category}
                onChange={(event) => setCategory(event.currentTarget.value as SpeakerCategory | '')}
                data={[
                  { value: '', label: t`As the delegation` },
                  ...categories.map((one) => ({ value: one, label: t(speakerCategories[one]) })),
                ]}
              />
              <Checkbox
                label={t`The speaker is of cabinet rank`}
                checked={cabinetRank}
                onChange={(event) => setCabinetRank(event.currentTarget.checked)}
              />
            </>
          )}
          <SetbackNotice setback={setback} onDismiss={dismiss} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={busy || !delegationId}>
              <Trans>Insert</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
