import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useDeferredValue, useState } from 'react';
import {
  SideEventPartiesNamedDocument,
  type SideApplicationPartsFragment,
  type SidePartyPartsFragment,
} from '../../generated/graphql.js';
import { Translated } from '../shell/translated.js';
import type { ApplicationInput } from './application-input.js';
import { useSupportWord } from './side-event-words.js';
import classes from './side-events.module.css';

type Key = ApplicationInput['cosponsors'][number];
const idOf = (party: Key): string => party.delegationId ?? party.organisationId ?? '';

interface CosponsorsFieldProps {
  readonly application: SideApplicationPartsFragment;
  readonly chosen: ApplicationInput['cosponsors'];
  readonly error: string | undefined;
  readonly onChange: (chosen: Key[]) => void;
}

/** Delegations and organizations that are asked for their support, found by name. */
export function CosponsorsField({ application, chosen, error, onChange }: CosponsorsFieldProps) {
  const { t } = useLingui();
  const supportWord = useSupportWord();
  const [search, setSearch] = useState('');
  const [added, setAdded] = useState<readonly SidePartyPartsFragment[]>([]);
  const words = useDeferredValue(search.trim());
  const { data } = useQuery(SideEventPartiesNamedDocument, {
    variables: { sessionId: application.sessionId, search: words },
    skip: words.length < 2,
  });
  const known = new Map([...application.cosponsors.map(({ party }) => party), ...added].map((one) => [idOf(one), one]));
  const states = new Map(application.cosponsors.map(({ party, state }) => [idOf(party), state]));
  const taken = new Set([idOf(application.organiser), ...chosen.map(idOf)]);
  const found = words.length < 2 ? [] : (data?.sideEventParties ?? []).filter((party) => !taken.has(idOf(party)));
  return (
    <div className={classes.section}>
      <TextInput
        label={t`Find a co-sponsor`}
        description={t`Two letters of the name of a State or an organization. Each is asked when you submit, and answers itself.`}
        value={search}
        error={error}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {words.length >= 2 && data && (
        <ul className={classes.section} aria-label={t`Found`}>
          {found.slice(0, 8).map((party) => (
            <li key={idOf(party)} className={classes.line}>
              <Translated of={party.name} />
              <Button
                size="xs"
                variant="default"
                aria-label={t`Add ${party.name.text}`}
                onClick={() => {
                  setAdded([...added, party]);
                  setSearch('');
                  onChange([...chosen, { delegationId: party.delegationId, organisationId: party.organisationId }]);
                }}
              >
                {t`Add`}
              </Button>
            </li>
          ))}
          {found.length === 0 && <li className={classes.quiet}>{t`Nobody of that name who is not named already`}</li>}
        </ul>
      )}
      {chosen.length > 0 && (
        <ul className={classes.section} aria-label={t`Co-sponsors`}>
          {chosen.map((key) => {
            const party = known.get(idOf(key));
            return (
              <li key={idOf(key)} className={classes.line}>
                <span>{party ? <Translated of={party.name} /> : idOf(key)}</span>
                <span className={classes.quiet}>{supportWord(states.get(idOf(key)) ?? 'NAMED')}</span>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t`Remove ${party?.name.text ?? ''}`}
                  onClick={() => onChange(chosen.filter((one) => idOf(one) !== idOf(key)))}
                >
                  {t`Remove`}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
