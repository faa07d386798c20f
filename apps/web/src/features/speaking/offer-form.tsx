import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import {
  AmendPlacesToSpeakDocument,
  OfferPlacesToSpeakDocument,
  type AllotmentRule,
  type OfferPartsFragment,
  type SeedKind,
  type SpeakingSettingQuery,
} from '../../generated/graphql.js';
import { dayKeyIn } from '../shell/dates.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { asLocal, fromLocal } from '../registration/desk/rules-draft.js';
import { CommitteeField } from './committee-field.js';
import { allotmentRules, useRuleWord } from './speaking-words.js';
import classes from './speaking.module.css';

export type Setting = NonNullable<SpeakingSettingQuery['session']>;

interface OfferFormProps {
  readonly setting: Setting;
  /** The offer to change; none for a new one. */
  readonly offer?: OfferPartsFragment;
  readonly onDone: () => void;
}

interface Draft {
  readonly itemId: string;
  readonly meetingId: string;
  readonly slots: number | string;
  readonly minutes: number | string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rule: AllotmentRule;
  readonly seedKind: SeedKind;
  readonly seedSource: string;
  readonly committeeId: string;
  readonly mostPerRegion: number | string;
  readonly newVoicesFirst: boolean;
  readonly source: string;
}

/** Up to three organizations for an item, three minutes each: the practice of the commissions. */
function startOf(offer: OfferPartsFragment | undefined, { timezone, startsOn }: Setting): Draft {
  const local = (instant: string | undefined) => asLocal(instant, timezone);
  return {
    itemId: offer?.item.id ?? '',
    meetingId: offer?.meeting?.id ?? '',
    slots: offer?.slots ?? 3,
    minutes: offer?.minutes ?? 3,
    opensAt: local(offer?.opensAt) || `${dayKeyIn(new Date().toISOString(), timezone)}T09:00`,
    closesAt: local(offer?.closesAt) || `${startsOn}T09:00`,
    rule: offer?.givenBy ?? 'ORDER_OF_REQUEST',
    seedKind: offer?.seedKind ?? 'COMMITTED',
    seedSource: offer?.seedSource ?? '',
    committeeId: offer?.committeeId ?? '',
    mostPerRegion: offer?.mostPerRegion ?? '',
    newVoicesFirst: offer?.newVoicesFirst ?? false,
    source: offer?.source ?? '',
  };
}

/** Offers places to speak on an item, or changes such an offer. */
export function OfferForm({ setting, offer, onDone }: OfferFormProps) {
  const { t } = useLingui();
  const ruleWord = useRuleWord();
  const { id: sessionId, timezone } = setting;
  const key = `speaking-offer ${sessionId} ${offer ? `${offer.id} ${offer.version}` : 'new'}`;
  const { draft, change, forget } = useDraft<Draft>(key, startOf(offer, setting));
  const [create, created] = useCommand(OfferPlacesToSpeakDocument, { refetchQueries: 'active' });
  const [amend, amended] = useCommand(AmendPlacesToSpeakDocument, { refetchQueries: 'active' });
  const answer = created.data?.offerPlacesToSpeak ?? amended.data?.amendPlacesToSpeak;
  const refusal = answer?.__typename === 'Refusal' ? answer : null;
  const itemId = draft.itemId || setting.agenda[0]?.id || '';
  const meetings = setting.meetings.filter(({ items }) => items.some(({ id }) => id === itemId));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      meetingId: draft.meetingId || null,
      slots: Number(draft.slots),
      minutes: Number(draft.minutes),
      opensAt: fromLocal(draft.opensAt, timezone) ?? new Date().toISOString(),
      closesAt: fromLocal(draft.closesAt, timezone) ?? new Date().toISOString(),
      rule: draft.rule,
      mostPerRegion: draft.mostPerRegion === '' ? null : Number(draft.mostPerRegion),
      newVoicesFirst: draft.newVoicesFirst,
      committeeId: draft.rule === 'COMMITTEE' ? draft.committeeId || null : null,
      seedKind: draft.rule === 'LOT' ? draft.seedKind : null,
      seedSource: draft.seedSource || null,
      source: draft.source || null,
    };
    const { data } = offer
      ? await amend({ variables: { sessionId, offerId: offer.id, version: offer.version, input } })
      : await create({ variables: { sessionId, itemId, input } });
    const made = data && ('amendPlacesToSpeak' in data ? data.amendPlacesToSpeak : data.offerPlacesToSpeak);
    if (made?.__typename !== 'SpeakingOffer') return;
    forget();
    onDone();
  };
  const fault = (name: string) => faultOf(refusal, name);
  return (
    <form onSubmit={(event) => void send(event)} className={classes.form}>
      <Refusal refusal={refusal} error={created.error ?? amended.error} />
      <div className={classes.fields}>
        {!offer && (
          <NativeSelect
            label={t`Agenda item`}
            value={itemId}
            data={setting.agenda.map(({ id, label, title }) => ({ value: id, label: `${label}. ${title.text}` }))}
            onChange={(event) => change({ itemId: event.currentTarget.value, meetingId: '' })}
          />
        )}
        <NativeSelect
          label={t`Meeting`}
          value={draft.meetingId}
          data={[
            { value: '', label: t`Not settled yet` },
            ...meetings.map(({ id, title }) => ({ value: id, label: title.text })),
          ]}
          onChange={(event) => change({ meetingId: event.currentTarget.value })}
        />
        <NumberInput
          label={t`Places`}
          min={1}
          max={50}
          allowDecimal={false}
          value={draft.slots}
          error={fault('slots')}
          onChange={(slots) => change({ slots })}
        />
        <NumberInput
          label={t`Minutes each`}
          min={1}
          max={30}
          allowDecimal={false}
          value={draft.minutes}
          error={fault('minutes')}
          onChange={(minutes) => change({ minutes })}
        />
        <TextInput
          label={t`Requests from`}
          type="datetime-local"
          value={draft.opensAt}
          error={fault('opensAt')}
          onChange={(event) => change({ opensAt: event.currentTarget.value })}
        />
        <TextInput
          label={t`Requests until`}
          type="datetime-local"
          value={draft.closesAt}
          error={fault('closesAt')}
          onChange={(event) => change({ closesAt: event.currentTarget.value })}
        />
      </div>
      <div className={classes.fields}>
        <NativeSelect
          label={t`How places are given out`}
          value={draft.rule}
          data={allotmentRules.map((rule) => ({ value: rule, label: ruleWord(rule) }))}
          onChange={(event) => change({ rule: event.currentTarget.value as AllotmentRule })}
        />
        {draft.rule === 'LOT' && (
          <NativeSelect
            label={t`Seed of the lot`}
            value={draft.seedKind}
            data={[
              { value: 'COMMITTED', label: t`Kept here, committed to in public` },
              { value: 'ANNOUNCED', label: t`From a source announced ahead` },
            ]}
            onChange={(event) => change({ seedKind: event.currentTarget.value as SeedKind })}
          />
        )}
        {draft.rule === 'LOT' && draft.seedKind === 'ANNOUNCED' && (
          <TextInput
            label={t`The source`}
            description={t`For example the round of a public beacon after the window.`}
            value={draft.seedSource}
            error={fault('seedSource')}
            onChange={(event) => change({ seedSource: event.currentTarget.value })}
          />
        )}
        {draft.rule === 'COMMITTEE' && (
          <CommitteeField
            value={draft.committeeId}
            name={offer?.committee?.text}
            error={fault('committeeId')}
            onChange={(committeeId) => change({ committeeId })}
          />
        )}
        <NumberInput
          label={t`Most of one region`}
          min={1}
          max={50}
          allowDecimal={false}
          value={draft.mostPerRegion}
          error={fault('mostPerRegion')}
          onChange={(mostPerRegion) => change({ mostPerRegion })}
        />
        <TextInput
          label={t`Source of numbers and rule`}
          value={draft.source}
          error={fault('source')}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t`Organizations that have no place in the session yet come first`}
        checked={draft.newVoicesFirst}
        onChange={(event) => change({ newVoicesFirst: event.currentTarget.checked })}
      />
      <div className={classes.bar}>
        <Button type="submit" loading={created.loading || amended.loading}>
          {offer ? t`Save` : t`Offer the places`}
        </Button>
        <Button variant="default" onClick={onDone}>{t`Close`}</Button>
      </div>
    </form>
  );
}
