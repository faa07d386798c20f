import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SetGateDocument, type GateInput, type GateLineFragment } from '../../../generated/graphql.js';
import { Choices } from '../../registration/desk/choices.js';
import { categories, useParticipantCategoryWord } from '../../registration/registration-words.js';
import { Dialog } from '../../shell/dialog.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { asInput, TranslatedInput } from '../../shell/translated-input.js';
import { useCommand } from '../../shell/use-command.js';
import type { GateSession } from './gate-settings-page.js';
import classes from './gates.module.css';

interface GateDialogProps {
  readonly session: GateSession;
  /** A new one without. */
  readonly gate: GateLineFragment | undefined;
  readonly onClose: () => void;
}

/** Sets up a gate, or changes one. */
export function GateDialog({ session, gate, onClose }: GateDialogProps) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const [set, answer] = useCommand(SetGateDocument);
  const [input, setInput] = useState<GateInput>({
    name: gate ? asInput(gate.name) : {},
    roomId: gate?.roomId,
    categories: gate ? [...gate.categories] : [],
    hallOnly: gate?.hallOnly ?? false,
    floating: gate?.floating ?? false,
    capacity: gate?.capacity,
    undoMinutes: gate?.undoMinutes ?? 10,
    closed: gate?.closed ?? false,
  });
  const change = (to: Partial<GateInput>) => setInput({ ...input, ...to });
  const result = answer.data?.setGate;
  const refusal = result?.__typename === 'Refusal' ? result : null;
  const number = (value: string | number) => (value === '' ? null : Number(value));
  return (
    <Dialog title={gate ? t`Change the gate` : t`Set up a gate`} opened onClose={onClose} wide>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          const variables = { sessionId: session.id, gateId: gate?.id, input, version: gate?.version ?? 0 };
          void set({ variables }).then(({ data }) => {
            if (data?.setGate.__typename === 'Gate') onClose();
          });
        }}
      >
        <TranslatedInput
          label={t`Name`}
          value={input.name}
          error={faultOf(refusal, 'name')}
          onChange={(name) => change({ name })}
        />
        <NativeSelect
          label={t`Room behind it`}
          value={input.roomId ?? ''}
          error={faultOf(refusal, 'roomId')}
          onChange={(event) => change({ roomId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t`None: an entrance` },
            ...session.rooms.map(({ id, name }) => ({ value: id, label: name.text })),
          ]}
        />
        <Choices
          label={t`Categories that may enter (all when none is chosen)`}
          all={categories}
          wordOf={categoryWord}
          chosen={[...(input.categories ?? [])]}
          onChange={(chosen) => change({ categories: chosen })}
        />
        <Checkbox
          label={t`Only those registered for the hall`}
          checked={input.hallOnly ?? false}
          onChange={(event) => change({ hallOnly: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`With a floating badge, where the delegation has them`}
          checked={input.floating ?? false}
          onChange={(event) => change({ floating: event.currentTarget.checked })}
        />
        <NumberInput
          label={t`How many may be inside at a time`}
          description={t`Empty where nobody counts.`}
          min={1}
          value={input.capacity ?? ''}
          error={faultOf(refusal, 'capacity')}
          onChange={(value) => change({ capacity: number(value) })}
        />
        <NumberInput
          label={t`Minutes in which a scan can be undone`}
          min={0}
          value={input.undoMinutes ?? 0}
          error={faultOf(refusal, 'undoMinutes')}
          onChange={(value) => change({ undoMinutes: number(value) ?? 0 })}
        />
        <Checkbox
          label={t`Closed: nobody enters at present`}
          checked={input.closed ?? false}
          onChange={(event) => change({ closed: event.currentTarget.checked })}
        />
        <Refusal refusal={refusal} error={answer.error} />
        <Button type="submit" loading={answer.loading}>{t`Save`}</Button>
      </form>
    </Dialog>
  );
}
