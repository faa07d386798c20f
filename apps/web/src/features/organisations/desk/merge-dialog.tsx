import { useQuery } from '@apollo/client/react';
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  FindOrganisationsDocument,
  MergeOrganisationsDocument,
  OrganisationMergeDocument,
  OrganisationRecordsDocument,
  type OrganisationLineFragment,
} from '../../../generated/graphql.js';
import { Dialog } from '../../shell/dialog.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import { InBrief } from '../organisation-fields.js';
import classes from '../organisations.module.css';

interface MergeDialogProps {
  readonly dissolved: OrganisationLineFragment;
  readonly onClose: () => void;
  /** Goes to the one that stays. */
  readonly onMerged: (keptId: string) => void;
}

/** Merges an organization into another; shows before what would move, or what stands in the way. */
export function MergeDialog({ dissolved, onClose, onMerged }: MergeDialogProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [keptId, setKeptId] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery(FindOrganisationsDocument, { variables: { search }, skip: search.length < 2 });
  const look = useQuery(OrganisationMergeDocument, {
    variables: { keptId, dissolvedId: dissolved.id },
    skip: keptId === '',
    fetchPolicy: 'network-only',
  });
  const [merge, { data: merged, error, loading }] = useCommand(MergeOrganisationsDocument, {
    refetchQueries: [OrganisationRecordsDocument],
  });
  const refusal = merged?.mergeOrganisations.__typename === 'Refusal' ? merged.mergeOrganisations : null;
  const outcome = keptId === '' ? null : look.data?.organisationMerge;
  const name = dissolved.name.text;

  async function submit() {
    const answer = await merge({ variables: { keptId, dissolvedId: dissolved.id } });
    if (answer.data?.mergeOrganisations.__typename === 'OrganisationRecord') onMerged(keptId);
  }

  return (
    <Dialog title={t`Merge ${name} into another`} opened onClose={onClose}>
      <Stack>
        <p>
          <Trans>Everything moves to the organization that stays; the old address leads there.</Trans>
        </p>
        <Refusal refusal={refusal} error={error ?? look.error} />
        <TextInput
          label={t`The organization that stays`}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {data && (
          <Radio.Group label={t`Found in the register`} value={keptId} onChange={setKeptId}>
            <div className={classes.found}>
              {data.findOrganisations
                .filter(({ id }) => id !== dissolved.id)
                .map((organisation) => (
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
        <div role="status">
          {outcome && outcome.clashes.length === 0 && (
            <p>
              <Plural value={outcome.moves} _0="Nothing else moves." one="# record moves." other="# records move." />
            </p>
          )}
          {outcome && outcome.clashes.length > 0 && (
            <>
              <p>
                <Trans>Both have what only one can have. Settle these first:</Trans>
              </p>
              <ul className={classes.words}>
                {outcome.clashes.map(({ kind, what }) => (
                  <li key={`${kind} ${what}`}>
                    <bdi>{what}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t`Cancel`}
          </Button>
          <Button loading={loading} disabled={outcome?.clashes.length !== 0} onClick={() => void submit()}>
            {t`Merge`}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
