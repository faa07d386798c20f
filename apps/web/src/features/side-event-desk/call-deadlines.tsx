import { TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { asLocal, fromLocal } from '../registration/desk/rules-draft.js';
import { faultOf } from '../shell/refusal.js';
import type { CallFieldsProps } from './call-fields.js';
import classes from './side-event-desk.module.css';

/** Window of applications and what is due when. */
export function CallDeadlines({ draft, change, refusal, session: { timezone } }: CallFieldsProps) {
  const { t } = useLingui();
  const moment = (
    label: string,
    name: 'opensAt' | 'closesAt' | 'linksBy' | 'supportersBy' | 'materialBy',
    required = false,
  ) => (
    <TextInput
      label={label}
      type="datetime-local"
      required={required}
      value={asLocal(draft[name], timezone)}
      error={faultOf(refusal, name)}
      onChange={(event) => {
        const instant = fromLocal(event.currentTarget.value, timezone);
        if (instant || !required) change({ [name]: instant });
      }}
    />
  );
  const day = (label: string, name: 'exhibitionsFrom' | 'exhibitionsTo') => (
    <TextInput
      label={label}
      type="date"
      value={draft[name] ?? ''}
      error={faultOf(refusal, name)}
      onChange={(event) => change({ [name]: event.currentTarget.value || null })}
    />
  );
  return (
    <section aria-labelledby="window" className={classes.section}>
      <h2 id="window">{t`Window and deadlines`}</h2>
      <div className={classes.fields}>
        {moment(t`Applications from`, 'opensAt', true)}
        {moment(t`Applications up to`, 'closesAt', true)}
        {moment(t`Co-sponsors confirm up to`, 'supportersBy')}
        {moment(t`Links of events online up to`, 'linksBy')}
        {moment(t`Promotional material up to`, 'materialBy')}
        {day(t`Exhibitions from`, 'exhibitionsFrom')}
        {day(t`Exhibitions to`, 'exhibitionsTo')}
      </div>
    </section>
  );
}
