import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  AddOrganisationDocument,
  AmendOrganisationDocument,
  OrganisationStatesDocument,
  type ConsultativeStanding,
  type OrganisationKind,
  type OrganisationRecordPartsFragment,
} from '../../../generated/graphql.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { TranslatedInput } from '../../shell/translated-input.js';
import { useCommand } from '../../shell/use-command.js';
import { useDraft } from '../../shell/use-draft.js';
import { kinds, useKindWord, useStandingWord } from '../organisation-words.js';
import classes from '../organisations.module.css';
import { draftOf, inputOf, type RecordDraft, type StatusDraft, type SuspensionDraft } from './record-draft.js';

const held: readonly ConsultativeStanding[] = ['GENERAL', 'SPECIAL', 'ROSTER'];

/** An entry of the register; a new one where there is no record. */
export function RecordForm({ record }: { readonly record: OrganisationRecordPartsFragment | null }) {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const navigate = useNavigate();
  const [saved, setSaved] = useState(false);
  const { data: reference } = useQuery(OrganisationStatesDocument);
  // A draft of an entry that was changed meanwhile is another one.
  const key = record ? `organisation-${record.id}-${record.version}` : 'organisation-new';
  const { draft, change, forget } = useDraft<RecordDraft>(key, draftOf(record));
  const [add, adding] = useCommand(AddOrganisationDocument);
  const [amend, amending] = useCommand(AmendOrganisationDocument);
  const result = adding.data?.addOrganisation ?? amending.data?.amendOrganisation;
  const refusal = result?.__typename === 'Refusal' ? result : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    const input = inputOf(draft);
    if (record) {
      const { id: organisationId, version } = record;
      const answer = await amend({ variables: { organisationId, version, input } });
      if (answer.data?.amendOrganisation.__typename !== 'OrganisationRecord') return;
      forget();
      setSaved(true);
      return;
    }
    const answer = await add({ variables: { input } });
    const made = answer.data?.addOrganisation;
    if (made?.__typename !== 'OrganisationRecord') return;
    forget();
    await navigate({ to: '/desk/organisations/$organisationId', params: { organisationId: made.id } });
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Refusal refusal={refusal} error={adding.error ?? amending.error} />
        <TranslatedInput
          label={t`Name`}
          value={draft.name}
          error={faultOf(refusal, 'input.name')}
          onChange={(name) => change({ name })}
        />
        <NativeSelect
          label={t`Kind`}
          value={draft.kind}
          data={kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
          onChange={(event) => change({ kind: event.currentTarget.value as OrganisationKind })}
        />
        <TextInput
          label={t`Acronym`}
          value={draft.acronym}
          error={faultOf(refusal, 'input.acronym')}
          onChange={(event) => change({ acronym: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`State of its headquarters`}
          value={draft.country}
          data={[
            { value: '', label: t`Not said` },
            ...(reference?.states ?? []).map(({ id, name }) => ({ value: id, label: name.text })),
          ]}
          error={faultOf(refusal, 'input.country')}
          onChange={(event) => change({ country: event.currentTarget.value })}
        />
        <TextInput
          label={t`Address of record`}
          description={t`Whoever reads its mail can verify who acts for the organization.`}
          type="email"
          dir="ltr"
          value={draft.email}
          error={faultOf(refusal, 'input.email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
        <TextInput
          label={t`Mail domains`}
          description={t`Whoever has an address there acts for the organization. Separate several by commas.`}
          dir="ltr"
          value={draft.mailDomains}
          error={faultOf(refusal, 'input.mailDomains')}
          onChange={(event) => change({ mailDomains: event.currentTarget.value })}
        />
        <TextInput
          label={t`Address on the web`}
          type="url"
          dir="ltr"
          value={draft.website}
          error={faultOf(refusal, 'input.website')}
          onChange={(event) => change({ website: event.currentTarget.value })}
        />
        <Statuses
          rows={draft.statuses}
          fault={faultOf(refusal, 'input.statuses')}
          onChange={(statuses) => change({ statuses })}
        />
        <Suspensions
          rows={draft.suspensions}
          fault={faultOf(refusal, 'input.suspensions')}
          onChange={(suspensions) => change({ suspensions })}
        />
        <TextInput
          label={t`Source of name and status`}
          value={draft.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <Checkbox
          label={t`Compared with the printed source`}
          checked={draft.confirmed}
          onChange={(event) => change({ confirmed: event.currentTarget.checked })}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={adding.loading || amending.loading}>
            {t`Save`}
          </Button>
          <span role="status">{saved && <Trans>Saved</Trans>}</span>
        </div>
      </Stack>
    </form>
  );
}

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly fault: string | undefined;
  readonly onChange: (rows: readonly Row[]) => void;
}

function Statuses({ rows, fault, onChange }: RowsProps<StatusDraft>) {
  const { t } = useLingui();
  const standingWord = useStandingWord();
  const set = (place: number, changes: Partial<StatusDraft>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...changes } : row)));
  return (
    <fieldset className={classes.proposal}>
      <legend>
        <Trans>Consultative status</Trans>
      </legend>
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      {rows.map((row, place) => (
        <div key={place} className={classes.period}>
          <NativeSelect
            label={t`Status`}
            value={row.status}
            data={held.map((status) => ({ value: status, label: standingWord(status) }))}
            onChange={(event) => set(place, { status: event.currentTarget.value as ConsultativeStanding })}
          />
          <Days row={row} onChange={(changes) => set(place, changes)} />
          <TextInput
            label={t`Source`}
            required
            value={row.source}
            onChange={(event) => set(place, { source: event.currentTarget.value })}
          />
          <Button variant="default" onClick={() => onChange(rows.filter((_, index) => index !== place))}>
            {t`Take out`}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => onChange([...rows, { status: 'SPECIAL', since: '', until: '', source: '' }])}
        >
          {t`Add a period`}
        </Button>
      </div>
    </fieldset>
  );
}

function Suspensions({ rows, fault, onChange }: RowsProps<SuspensionDraft>) {
  const { t } = useLingui();
  const set = (place: number, changes: Partial<SuspensionDraft>) =>
    onChange(rows.map((row, index) => (index === place ? { ...row, ...changes } : row)));
  return (
    <fieldset className={classes.proposal}>
      <legend>
        <Trans>Suspensions</Trans>
      </legend>
      {fault && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      {rows.map((row, place) => (
        <div key={place} className={classes.period}>
          <Days row={row} onChange={(changes) => set(place, changes)} />
          <TextInput
            label={t`Reason`}
            required
            value={row.reason}
            onChange={(event) => set(place, { reason: event.currentTarget.value })}
          />
          <Button variant="default" onClick={() => onChange(rows.filter((_, index) => index !== place))}>
            {t`Take out`}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => onChange([...rows, { since: '', until: '', reason: '' }])}>
          {t`Add a suspension`}
        </Button>
      </div>
    </fieldset>
  );
}

interface DaysProps {
  readonly row: { readonly since: string; readonly until: string };
  readonly onChange: (changes: { since?: string; until?: string }) => void;
}

function Days({ row, onChange }: DaysProps) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`First day`}
        type="date"
        required
        value={row.since}
        onChange={(event) => onChange({ since: event.currentTarget.value })}
      />
      <TextInput
        label={t`Ended on`}
        type="date"
        value={row.until}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
      />
    </>
  );
}
