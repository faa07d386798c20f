import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { minuteOf } from '../desk/programme/board-layout.js';
import { asLocal, fromLocal } from '../registration/desk/rules-draft.js';
import { faultOf } from '../shell/refusal.js';
import { slotsOnDays } from './class-order.js';
import type { CallFieldsProps } from './call-fields.js';
import classes from './side-event-desk.module.css';

/** SDE-2 Times for side events, outside the plenary. */
export function CallSlots({ draft, change, refusal, session }: CallFieldsProps) {
  const { t } = useLingui();
  const { timezone } = session;
  const { slots } = draft;
  const set = (index: number, name: 'startsAt' | 'endsAt', text: string) => {
    const instant = fromLocal(text, timezone);
    if (instant) change({ slots: slots.map((slot, at) => (at === index ? { ...slot, [name]: instant } : slot)) });
  };
  return (
    <section aria-labelledby="slots" className={classes.section}>
      <h2 id="slots">{t`Slots`}</h2>
      <p className={classes.quiet}>
        <Plural value={slots.length} one="# slot." other="# slots." />{' '}
        <Trans>They lie outside the plenary; the programme of work is checked when you save.</Trans>
      </p>
      {faultOf(refusal, 'slots') && <p className={classes.fault}>{faultOf(refusal, 'slots')}</p>}
      <AddSlots session={session} onAdd={(added) => change({ slots: inOrder([...slots, ...added]) })} />
      <ol className={classes.slots}>
        {slots.map((slot, index) => {
          const place = index + 1;
          return (
            <li key={`${index} ${slots.length}`}>
              <TextInput
                aria-label={t`Beginning of slot ${place}`}
                type="datetime-local"
                value={asLocal(slot.startsAt, timezone)}
                error={faultOf(refusal, `slots.${index}.startsAt`)}
                onChange={(event) => set(index, 'startsAt', event.currentTarget.value)}
              />
              <TextInput
                aria-label={t`End of slot ${place}`}
                type="datetime-local"
                value={asLocal(slot.endsAt, timezone)}
                error={faultOf(refusal, `slots.${index}.endsAt`)}
                onChange={(event) => set(index, 'endsAt', event.currentTarget.value)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t`Remove slot ${place}`}
                onClick={() => change({ slots: slots.filter((_, at) => at !== index) })}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type Slots = CallFieldsProps['draft']['slots'];

const inOrder = (slots: Slots): Slots =>
  slots.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));

interface AddSlotsProps extends Pick<CallFieldsProps, 'session'> {
  readonly onAdd: (slots: Slots) => void;
}

/** The same time on several days at once. */
function AddSlots({ session, onAdd }: AddSlotsProps) {
  const { t } = useLingui();
  const [span, setSpan] = useState({ from: session.startsOn, to: session.endsOn, start: '13:00', end: '13:50' });
  const field = (label: string, name: keyof typeof span, type: 'date' | 'time') => (
    <TextInput
      label={label}
      type={type}
      value={span[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setSpan((before) => ({ ...before, [name]: value }));
      }}
    />
  );
  const ready = span.from !== '' && span.from <= span.to && span.start !== '' && span.start < span.end;
  return (
    <fieldset className={classes.set}>
      <legend>{t`Add a slot on each working day`}</legend>
      <div className={classes.row}>
        {field(t`From day`, 'from', 'date')}
        {field(t`To day`, 'to', 'date')}
        {field(t`Begins`, 'start', 'time')}
        {field(t`Ends`, 'end', 'time')}
        <Button
          variant="default"
          disabled={!ready}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() =>
            onAdd(slotsOnDays({ ...span, start: minuteOf(span.start), end: minuteOf(span.end) }, session.timezone))
          }
        >
          {t`Add the slots`}
        </Button>
      </div>
    </fieldset>
  );
}
