import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconSend, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import {
  SubmitRegistrationsDocument,
  type RegistrationLineFragment,
  type RegistrationState,
} from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { LinkButton } from '../../shell/links.js';
import { Refusal } from '../../shell/refusal.js';
import { DataTable } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import type { Decided } from '../decided-notice.js';
import { RegistrationStateBadge, useStateSentence } from '../registration-state.js';
import {
  functions,
  states,
  useFunctionWord,
  useParticipationWord,
  useRegistrationStateWord,
} from '../registration-words.js';
import classes from './delegation.module.css';
import { InviteButton } from './invite-button.js';
import { nameOf } from './person-dialogs.js';

interface PeopleTableProps {
  readonly registrations: readonly RegistrationLineFragment[];
  /** IANA zone of the session. */
  readonly zone: string;
  readonly onResult: (result: Decided) => void;
}

const amendable: readonly RegistrationState[] = ['DRAFT', 'SUBMITTED', 'WAITING', 'ON_HOLD', 'RETURNED', 'APPROVED'];
const isDraft = ({ state }: RegistrationLineFragment): boolean => state === 'DRAFT';

/** The people in protocol order; drafts can be submitted several at once. */
export function PeopleTable({ registrations, zone, onResult }: PeopleTableProps) {
  const { t } = useLingui();
  const functionWord = useFunctionWord();
  const participationWord = useParticipationWord();
  const stateWord = useRegistrationStateWord();
  const sentence = useStateSentence(zone);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const drafts = registrations.filter(isDraft).map(({ id }) => id);
  const wanted = drafts.filter((id) => chosen.has(id));
  return (
    <>
      <DataTable
        caption={t`People of the delegation`}
        rows={registrations}
        keyOf={({ id }) => id}
        {...(registrations.length > 7 && { searchFor: t`Search names` })}
        filters={[
          {
            id: 'state',
            label: t`All states`,
            options: (['DRAFT', ...states] as const).map((state) => ({ value: state, label: stateWord(state) })),
            passes: ({ state }, value) => state === value,
          },
        ]}
        selection={{ chosen, choose, nameOf, offers: isDraft }}
        columns={[
          {
            id: 'name',
            header: t`Name`,
            names: true,
            value: nameOf,
            cell: (person) => (
              <>
                <bdi>{nameOf(person)}</bdi>
                {person.position && <div className={classes.quiet}>{person.position}</div>}
              </>
            ),
          },
          {
            id: 'function',
            header: t`Function`,
            value: (person) => functions.indexOf(person.function),
            cell: (person) => functionWord(person.function),
          },
          {
            id: 'ways',
            header: t`Takes part`,
            cell: (person) => (
              <span className={classes.ways}>
                {person.participations.map((way) => (
                  <span key={way}>{participationWord(way)}</span>
                ))}
              </span>
            ),
          },
          {
            id: 'letter',
            header: t`Letter`,
            cell: ({ letter }) => (letter ? <bdi>{letter.reference}</bdi> : '—'),
          },
          {
            id: 'standing',
            header: t`Status`,
            value: ({ state }) => stateWord(state),
            cell: (person) => (
              <div className={classes.state}>
                <RegistrationStateBadge state={person.state} />
                <span>{sentence(person)}</span>
              </div>
            ),
          },
          { id: 'actions', header: t`Actions`, cell: (person) => <Actions person={person} /> },
        ]}
        empty={
          <EmptyState icon={IconUsersGroup} title={t`Nobody is registered yet`}>
            <Trans>
              Add the first person. What you type is kept as you go and takes no place before it is submitted.
            </Trans>
          </EmptyState>
        }
      />
      {drafts.length > 0 && <SubmitBar chosen={wanted} onDone={() => choose(new Set())} onResult={onResult} />}
    </>
  );
}

function Actions({ person }: { readonly person: RegistrationLineFragment }) {
  const { t } = useLingui();
  const { change } = useTableState();
  const name = nameOf(person);
  if (!amendable.includes(person.state)) return null;
  return (
    <div className={classes.actions}>
      <Button size="xs" variant="default" aria-label={t`Change ${name}`} onClick={() => change({ person: person.id })}>
        {t`Change`}
      </Button>
      {!isDraft(person) && (
        <Button
          size="xs"
          variant="default"
          aria-label={t`Replace ${name}`}
          onClick={() => change({ replace: person.id })}
        >
          {t`Replace`}
        </Button>
      )}
      {person.email && <InviteButton person={person} />}
      <Button
        size="xs"
        variant="default"
        aria-label={t`Withdraw ${name}`}
        onClick={() => change({ withdraw: person.id })}
      >
        {t`Withdraw`}
      </Button>
      {person.state === 'APPROVED' && (
        <LinkButton
          size="xs"
          variant="default"
          aria-label={t`Badge of ${name}`}
          to="/me/registrations/$registrationId/badge"
          params={{ registrationId: person.id }}
        >
          {t`Badge`}
        </LinkButton>
      )}
    </div>
  );
}

interface SubmitBarProps {
  readonly chosen: readonly string[];
  readonly onDone: () => void;
  readonly onResult: (result: Decided) => void;
}

function SubmitBar({ chosen, onDone, onResult }: SubmitBarProps) {
  const { t } = useLingui();
  const [submit, { data, error, loading }] = useMutation(SubmitRegistrationsDocument, { refetchQueries: 'active' });
  if (error) throw error;
  const send = async () => {
    const answer = await submit({ variables: { registrationIds: [...chosen] } });
    const result = answer.data?.submitRegistrations;
    if (result?.__typename !== 'RegistrationsDecided') return;
    onDone();
    onResult(result);
  };
  return (
    <div className={classes.bulk} role="group" aria-label={t`Submit several at once`}>
      <span role="status">
        <Plural value={chosen.length} one="# draft selected" other="# drafts selected" />
      </span>
      <Button
        leftSection={<IconSend size={18} aria-hidden className="mirrored" />}
        disabled={chosen.length === 0}
        loading={loading}
        onClick={() => void send()}
      >
        {t`Submit the selected`}
      </Button>
      <Refusal refusal={data?.submitRegistrations.__typename === 'Refusal' ? data.submitRegistrations : null} />
    </div>
  );
}
