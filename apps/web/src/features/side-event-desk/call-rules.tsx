import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Choices } from '../registration/desk/choices.js';
import { faultOf } from '../shell/refusal.js';
import { TranslatedInput } from '../shell/translated-input.js';
import { organiserClasses, rankOf, ranked } from './class-order.js';
import type { CallFieldsProps } from './call-fields.js';
import {
  equipmentKeys,
  sideEventModes,
  statuses,
  useClassWord,
  useEquipmentWord,
  useModeWord,
  useStatusWord,
} from './desk-words.js';
import classes from './side-event-desk.module.css';

type Counted = 'perOrganiser' | 'preferences' | 'minutes' | 'onlineAtOnce' | 'abstractCharacters' | 'offerHours';

/** Who, in which order, how many, how: the rules of the call as data. */
export function CallRules({ draft, change, refusal }: CallFieldsProps) {
  const { t } = useLingui();
  const classWord = useClassWord();
  const modeWord = useModeWord();
  const statusWord = useStatusWord();
  const equipmentWord = useEquipmentWord();
  const number = (label: string, name: Counted) => (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={5}
      required
      value={String(draft[name] ?? '')}
      error={faultOf(refusal, name)}
      onChange={(event) => change({ [name]: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })}
    />
  );
  return (
    <section aria-labelledby="rules" className={classes.section}>
      <h2 id="rules">{t`Rules`}</h2>
      <fieldset className={classes.set}>
        <legend>{t`Who may organize, in the order of placement`}</legend>
        <p className={classes.quiet}>
          <Trans>Classes with the same place are equal; among them the earlier receipt comes first.</Trans>
        </p>
        <div className={classes.fields}>
          {organiserClasses.map((one) => (
            <NativeSelect
              key={one}
              label={classWord(one)}
              value={String(rankOf(draft.order, one))}
              data={[
                ...organiserClasses.map((_, index) => ({ value: String(index + 1), label: t`Place ${index + 1}` })),
                { value: '0', label: t`May not organize` },
              ]}
              onChange={(event) => change({ order: ranked(draft.order, one, Number(event.currentTarget.value)) })}
            />
          ))}
        </div>
        {faultOf(refusal, 'order') && <p className={classes.fault}>{faultOf(refusal, 'order')}</p>}
      </fieldset>
      {rankOf(draft.order, 'NON_GOVERNMENTAL_ORGANIZATION') > 0 && (
        <Choices
          label={t`Status that a non-governmental organization needs`}
          all={[...statuses]}
          wordOf={statusWord}
          chosen={statuses.filter((one) => draft.statuses.includes(one))}
          onChange={(chosen) => change({ statuses: chosen })}
        />
      )}
      <Choices
        label={t`How events can be held`}
        all={sideEventModes}
        wordOf={modeWord}
        chosen={draft.modes}
        onChange={(modes) => change({ modes })}
      />
      {faultOf(refusal, 'modes') && <p className={classes.fault}>{faultOf(refusal, 'modes')}</p>}
      <Choices
        label={t`Equipment that can be asked for`}
        all={[...equipmentKeys]}
        wordOf={equipmentWord}
        chosen={equipmentKeys.filter((key) => draft.equipment?.includes(key))}
        onChange={(equipment) => change({ equipment })}
      />
      <div className={classes.fields}>
        {number(t`Events for each organizer`, 'perOrganiser')}
        {number(t`Slots that can be preferred`, 'preferences')}
        {number(t`Minutes of an event at most`, 'minutes')}
        {number(t`Events online at a time`, 'onlineAtOnce')}
        {number(t`Characters of an abstract`, 'abstractCharacters')}
        {number(t`Hours for which an offer is kept`, 'offerHours')}
      </div>
      <Checkbox
        label={t`An event about a State needs that State's involvement`}
        checked={draft.focusNeedsInvolvement ?? true}
        onChange={(event) => change({ focusNeedsInvolvement: event.currentTarget.checked })}
      />
      <TranslatedInput
        label={t`What else organizers need to know`}
        long
        value={draft.note ?? {}}
        onChange={(note) => change({ note })}
      />
      <TextInput
        label={t`Where the call is published`}
        maxLength={500}
        value={draft.source ?? ''}
        error={faultOf(refusal, 'source')}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <Checkbox
        label={t`These rules have been compared with that source`}
        checked={draft.confirmed ?? true}
        onChange={(event) => change({ confirmed: event.currentTarget.checked })}
      />
    </section>
  );
}
