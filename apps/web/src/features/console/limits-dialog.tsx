import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { SetTimeLimitsDocument } from '../../generated/graphql.js';
import { speakerCategories } from '../floor/floor-words.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import type { List } from '../floor/speaking-order.js';
import { useCommands } from '../floor/use-commands.js';
import type { Desk } from './use-console.js';
import '@mantine/core/styles/NumberInput.layer.css';
import { Dialog } from '../shell/dialog.js';

export interface LimitsDialogProps {
  readonly desk: Desk;
  readonly list: List;
  readonly onClose: () => void;
}

/** Speaking time of each category on a list, in minutes. */
export function LimitsDialog({ desk, list, onClose }: LimitsDialogProps) {
  const { t } = useLingui();
  const { run, busy, setback, dismiss } = useCommands(desk.meeting.id);
  const [limits, setLimits] = useState(list.timeLimits);
  const set = (index: number, minutes: number) =>
    setLimits(limits.map((limit, at) => (at === index ? { ...limit, seconds: Math.round(minutes * 60) } : limit)));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const timeLimits = limits.map(({ category, seconds }) => ({ category, seconds }));
    if (await run(SetTimeLimitsDocument, { listId: list.id, timeLimits })) onClose();
  };
  return (
    <Dialog title={t`Speaking time on this list`} opened onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          {limits.map((limit, index) => (
            <NumberInput
              key={limit.category}
              label={t(speakerCategories[limit.category])}
              suffix={` ${t`min`}`}
              value={limit.seconds / 60}
              onChange={(value) => set(index, Number(value))}
              min={0.5}
              max={120}
              step={1}
              decimalScale={1}
            />
          ))}
          <SetbackNotice setback={setback} onDismiss={dismiss} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={busy}>
              <Trans>Set</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
