import { useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SpeakingCommitteesDocument } from '../../generated/graphql.js';

interface CommitteeFieldProps {
  readonly value: string;
  /** What the chosen one is called, where it was chosen before. */
  readonly name: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (committeeId: string) => void;
}

/** The coordinating committee: searched in the register of organizations. */
export function CommitteeField({ value, name, error, onChange }: CommitteeFieldProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const { data } = useQuery(SpeakingCommitteesDocument, { variables: { search }, skip: search.trim().length < 2 });
  const found = (data?.findOrganisations ?? []).map((each) => ({ value: each.id, label: each.name.text }));
  const chosen = value !== '' && name && !found.some((each) => each.value === value) ? [{ value, label: name }] : [];
  return (
    <>
      <TextInput
        label={t`Search the committee`}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <NativeSelect
        label={t`Committee`}
        value={value}
        error={error}
        data={[{ value: '', label: t`Choose an organization` }, ...chosen, ...found]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
