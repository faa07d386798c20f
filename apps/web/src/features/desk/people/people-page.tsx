import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PeopleDocument, type PersonLineFragment, type PersonState, type Role } from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { EmptyState } from '../../shell/empty-state.js';
import { nameOfLanguage } from '../../shell/language.js';
import { PageTitle } from '../../shell/page-title.js';
import { useRoleWord } from '../../shell/role-word.js';
import { DataTable } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import { useViewer } from '../../shell/viewer.js';
import { InvitePersonDialog } from './invite-person-dialog.js';
import { PersonStateBadge, usePersonStateWord } from './person-state-badge.js';
import { roles } from './role-choice.js';

const perPage = 50;
const states: readonly PersonState[] = ['ACTIVE', 'INVITED', 'SUSPENDED'];

/** Everyone with an account. */
export function PeoplePage() {
  const { t } = useLingui();
  const { may } = useViewer();
  const roleWord = useRoleWord();
  const stateWord = usePersonStateWord();
  const table = useTableState();
  const [inviting, setInviting] = useState(false);
  const filter = {
    search: table.search || undefined,
    role: roles.find((role) => role === table.filter('role')),
    state: states.find((state) => state === table.filter('state')),
  };
  const { data, previousData, error } = useQuery(PeopleDocument, {
    variables: { filter, offset: (table.page - 1) * perPage, limit: perPage },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  const page = (data ?? previousData)?.people;
  const mayManage = may('access.people.manage');
  return (
    <>
      <PageTitle
        title={t`People`}
        actions={
          mayManage && (
            <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
              {t`Invite someone`}
            </Button>
          )
        }
      >
        <Trans>Accounts come by invitation only.</Trans>
      </PageTitle>
      {page ? (
        <DataTable
          caption={t`People`}
          rows={page.items}
          keyOf={(person) => person.id}
          served={{ total: page.total, perPage }}
          searchFor={t`Search names and addresses`}
          filters={[
            { id: 'role', label: t`All roles`, options: roles.map((role) => ({ value: role, label: roleWord(role) })) },
            {
              id: 'state',
              label: t`All statuses`,
              options: states.map((state) => ({ value: state, label: stateWord(state) })),
            },
          ]}
          columns={[
            {
              id: 'name',
              header: t`Name`,
              names: true,
              cell: (person) => (
                <Link to="/desk/people/$personId" params={{ personId: person.id }}>
                  {person.name}
                </Link>
              ),
            },
            { id: 'email', header: t`E-mail address`, cell: (person) => <bdi>{person.email}</bdi> },
            { id: 'roles', header: t`Roles`, cell: (person) => <RolesInBrief person={person} /> },
            {
              id: 'language',
              header: t`Language`,
              hiddenAtFirst: true,
              cell: (person) => nameOfLanguage(person.language),
            },
            { id: 'state', header: t`Status`, cell: (person) => <PersonStateBadge state={person.state} /> },
            {
              id: 'signedIn',
              header: t`Last signed in`,
              cell: (person) => (person.lastSignedInAt ? <Moment at={person.lastSignedInAt} /> : t`Never`),
            },
          ]}
          empty={
            <EmptyState icon={IconUsers} title={t`Nobody has an account yet`}>
              <Trans>Invite the first person.</Trans>
            </EmptyState>
          }
        />
      ) : (
        <Skeleton height={480} />
      )}
      {inviting && <InvitePersonDialog onClose={() => setInviting(false)} />}
    </>
  );
}

function RolesInBrief({ person }: { readonly person: PersonLineFragment }) {
  const roleWord = useRoleWord();
  const byRole = Map.groupBy(person.roles, ({ role }): Role => role);
  return [...byRole].map(([role, assignments], index) => (
    <span key={role}>
      {index > 0 && ', '}
      {roleWord(role)}
      {assignments.length === 1 && assignments[0]?.scopeName && (
        <>
          {' '}
          (<Translated of={assignments[0].scopeName} />)
        </>
      )}
    </span>
  ));
}
