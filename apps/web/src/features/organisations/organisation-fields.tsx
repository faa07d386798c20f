import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  FindOrganisationsDocument,
  OrganisationStatesDocument,
  type OrganisationKind,
  type OrganisationLineFragment,
  type RefusalPartsFragment,
} from '../../generated/graphql.js';
import { faultOf } from '../shell/refusal.js';
import { kinds, useKindWord, useStandingWord } from './organisation-words.js';
import classes from './organisations.module.css';

/** An organization that is missing in the register, as it is typed. */
export interface ProposalDraft {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly acronym: string;
  readonly country: string;
  readonly website: string;
}

/** Which organization somebody wants to act for. */
export interface ChoiceDraft {
  readonly search: string;
  readonly organisationId: string;
  readonly proposing: boolean;
  readonly proposal: ProposalDraft;
}

export const emptyChoice: ChoiceDraft = {
  search: '',
  organisationId: '',
  proposing: false,
  proposal: { name: '', kind: 'NGO', acronym: '', country: '', website: '' },
};

/** The choice as the API takes it. */
export function choiceInput({ organisationId, proposing, proposal }: ChoiceDraft) {
  if (!proposing) return { organisationId: organisationId || undefined };
  const { name, kind, acronym, country, website } = proposal;
  return {
    proposal: {
      name: name.trim(),
      kind,
      acronym: acronym.trim() || undefined,
      country: country || undefined,
      website: website.trim() || undefined,
    },
  };
}

interface FieldsProps {
  readonly draft: ChoiceDraft;
  readonly refusal: RefusalPartsFragment | null;
  readonly onChange: (changes: Partial<ChoiceDraft>) => void;
}

/** Finds an organization of the register, or takes a proposal of one that is missing. */
export function OrganisationFields({ draft, refusal, onChange }: FieldsProps) {
  const { t } = useLingui();
  const [search] = useDebouncedValue(draft.search.trim(), 250);
  const { data, previousData, loading } = useQuery(FindOrganisationsDocument, {
    variables: { search },
    skip: search.length < 2 || draft.proposing,
  });
  if (draft.proposing) return <ProposalFields draft={draft} refusal={refusal} onChange={onChange} />;
  const found = search.length < 2 ? undefined : (data ?? previousData)?.findOrganisations;
  return (
    <Stack gap="sm">
      <TextInput
        label={t`Your organization`}
        description={t`Search by name in any language, or by acronym.`}
        type="search"
        required
        autoComplete="organization"
        value={draft.search}
        error={faultOf(refusal, 'input.organisationId')}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <p role="status" className={classes.note}>
        {found !== undefined && !loading && found.length === 0 && t`Nothing is found under this name.`}
      </p>
      {found !== undefined && found.length > 0 && (
        <Radio.Group
          label={t`Found in the register`}
          value={draft.organisationId}
          onChange={(organisationId) => onChange({ organisationId })}
        >
          <div className={classes.found}>
            {found.map((organisation) => (
              <Radio
                key={organisation.id}
                value={organisation.id}
                label={<bdi lang={organisation.name.language}>{organisation.name.text}</bdi>}
                description={<InBrief organisation={organisation} />}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {found !== undefined && (
        <Button
          variant="default"
          onClick={() =>
            onChange({ proposing: true, proposal: { ...draft.proposal, name: draft.proposal.name || draft.search } })
          }
        >
          <Trans>It is not in the list: propose it</Trans>
        </Button>
      )}
    </Stack>
  );
}

/** Kind, status and place of an organization in one line. */
export function InBrief({ organisation }: { readonly organisation: OrganisationLineFragment }) {
  const kindWord = useKindWord();
  const standingWord = useStandingWord();
  const { acronym, kind, standing, countryName } = organisation;
  const parts = [acronym, standing === 'NONE' ? kindWord(kind) : standingWord(standing), countryName?.text];
  return <bdi>{parts.filter(Boolean).join(' · ')}</bdi>;
}

function ProposalFields({ draft, refusal, onChange }: FieldsProps) {
  const { t } = useLingui();
  const kindWord = useKindWord();
  const { data } = useQuery(OrganisationStatesDocument);
  const { proposal } = draft;
  const set = (changes: Partial<ProposalDraft>) => onChange({ proposal: { ...proposal, ...changes } });
  return (
    <fieldset className={classes.proposal}>
      <legend>
        <Trans>An organization that is missing in the register</Trans>
      </legend>
      <p className={classes.note}>
        <Trans>The secretariat looks at the proposal, and you are told within the application.</Trans>
      </p>
      <TextInput
        label={t`Name of the organization`}
        required
        maxLength={200}
        value={proposal.name}
        error={faultOf(refusal, 'input.proposal.name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`What it is`}
        value={proposal.kind}
        data={kinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as OrganisationKind })}
      />
      <TextInput
        label={t`Acronym`}
        maxLength={30}
        value={proposal.acronym}
        error={faultOf(refusal, 'input.proposal.acronym')}
        onChange={(event) => set({ acronym: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`State of its headquarters`}
        value={proposal.country}
        data={[
          { value: '', label: t`Not said` },
          ...(data?.states ?? []).map(({ id, name }) => ({ value: id, label: name.text })),
        ]}
        error={faultOf(refusal, 'input.proposal.country')}
        onChange={(event) => set({ country: event.currentTarget.value })}
      />
      <TextInput
        label={t`Address on the web`}
        type="url"
        dir="ltr"
        placeholder="https://"
        value={proposal.website}
        error={faultOf(refusal, 'input.proposal.website')}
        onChange={(event) => set({ website: event.currentTarget.value })}
      />
      <Button variant="default" onClick={() => onChange({ proposing: false })}>
        <Trans>Search the register again</Trans>
      </Button>
    </fieldset>
  );
}
