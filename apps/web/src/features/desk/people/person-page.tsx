import { Button, Group, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  AssignRoleDocument,
  PersonPageDocument,
  ReinstatePersonDocument,
  RepeatInvitationDocument,
  SuspendPersonDocument,
  WithdrawRoleDocument,
  type AssignRoleInput,
  type PersonPageQuery,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { Dialog } from '../../shell/dialog.js';
import { nameOfLanguage } from '../../shell/language.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { Refusal } from '../../shell/refusal.js';
import { useRoleWord } from '../../shell/role-word.js';
import { Translated } from '../../shell/translated.js';
import { useViewer } from '../../shell/viewer.js';
import { useCommand } from '../../shell/use-command.js';
import classes from './person.module.css';
import { PersonStateBadge } from './person-state-badge.js';
import { emptyRole, isComplete, RoleChoice } from './role-choice.js';

const route = getRouteApi('/site/desk/people/$personId');
type Person = NonNullable<PersonPageQuery['person']>;

/** One account: roles, invitation, suspension. */
export function PersonPage() {
  const { t } = useLingui();
  const { personId } = route.useParams();
  const { may } = useViewer();
  const { data, error } = useQuery(PersonPageDocument, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  if (data?.person === null) return <NotFoundPage />;
  const person = data?.person;
  if (!person) return <Skeleton height={420} />;
  const mayManage = may('access.people.manage');
  return (
    <div className={classes.page}>
      <PageTitle
        title={person.name}
        above={<Link to="/desk/people">{t`People`}</Link>}
        actions={mayManage && <AccountActions person={person} />}
      >
        <Group gap="md">
          <bdi>{person.email}</bdi>
          <span>{nameOfLanguage(person.language)}</span>
          <PersonStateBadge state={person.state} />
        </Group>
      </PageTitle>
      <dl className={classes.facts}>
        <div>
          <dt>{t`Account since`}</dt>
          <dd>
            <Moment at={person.createdAt} />
          </dd>
        </div>
        <div>
          <dt>{t`Last signed in`}</dt>
          <dd>{person.lastSignedInAt ? <Moment at={person.lastSignedInAt} /> : t`Never`}</dd>
        </div>
      </dl>
      <Roles person={person} mayManage={mayManage} />
      {may('access.audit.read') && (
        <p>
          <Link to="/desk/audit" search={{ actor: person.id }}>
            <Trans>What this person did, in the audit trail</Trans>
          </Link>
        </p>
      )}
    </div>
  );
}

function Roles({ person, mayManage }: { readonly person: Person; readonly mayManage: boolean }) {
  const { t } = useLingui();
  const roleWord = useRoleWord();
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState('');
  const [withdraw, { data, error, loading }] = useCommand(WithdrawRoleDocument);

  async function take(role: Person['roles'][number]) {
    setDone('');
    const answer = await withdraw({ variables: { roleAssignmentId: role.id } });
    if (answer.data?.withdrawRole.__typename === 'Person')
      setDone(t`The role ${roleWord(role.role)} is withdrawn from ${person.name}.`);
  }

  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t`Roles`}</h2>
      <Refusal refusal={data?.withdrawRole.__typename === 'Refusal' ? data.withdrawRole : null} error={error} />
      {person.roles.length === 0 && (
        <p>
          <Trans>No role yet: this account sees what the public sees.</Trans>
        </p>
      )}
      <ul className={classes.roles}>
        {person.roles.map((role) => (
          <li key={role.id}>
            <span>
              <strong>{roleWord(role.role)}</strong>
              {' · '}
              {role.scopeName ? <Translated of={role.scopeName} /> : t`Everywhere`}
              {role.language && ` · ${nameOfLanguage(role.language)}`}
            </span>
            {mayManage && (
              <Button
                size="xs"
                variant="default"
                disabled={loading}
                aria-label={t`Withdraw the role ${roleWord(role.role)}`}
                onClick={() => void take(role)}
              >
                {t`Withdraw`}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {t`Give a role`}
        </Button>
      )}
      <p role="status" className={classes.done}>
        {done}
      </p>
      {adding && (
        <GiveRoleDialog
          personId={person.id}
          onClose={() => setAdding(false)}
          onGiven={(role) => setDone(t`The role ${roleWord(role)} is given to ${person.name}.`)}
        />
      )}
    </section>
  );
}

interface GiveRoleDialogProps {
  readonly personId: string;
  readonly onClose: () => void;
  readonly onGiven: (role: AssignRoleInput['role']) => void;
}

function GiveRoleDialog({ personId, onClose, onGiven }: GiveRoleDialogProps) {
  const { t } = useLingui();
  const [role, setRole] = useState<AssignRoleInput>(emptyRole);
  const [assign, { data, error, loading }] = useCommand(AssignRoleDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await assign({ variables: { personId, role } });
    if (answer.data?.assignRole.__typename !== 'Person') return;
    onGiven(role.role);
    onClose();
  }

  return (
    <Dialog title={t`Give a role`} opened onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Refusal refusal={data?.assignRole.__typename === 'Refusal' ? data.assignRole : null} error={error} />
          <RoleChoice value={role} onChange={setRole} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={loading} disabled={!isComplete(role)}>
              {t`Give the role`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function AccountActions({ person }: { readonly person: Person }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const [suspending, setSuspending] = useState(false);
  const [repeat, repeated] = useCommand(RepeatInvitationDocument);
  const [reinstate, reinstated] = useCommand(ReinstatePersonDocument);
  const fault = repeated.error ?? reinstated.error;
  const results: readonly ({ readonly __typename: string } | undefined)[] = [
    repeated.data?.repeatInvitation,
    reinstated.data?.reinstatePerson,
  ];
  const refusal = results.find((result): result is RefusalPartsFragment => result?.__typename === 'Refusal');
  const sent = repeated.data?.repeatInvitation.__typename === 'Person';
  return (
    <>
      <Refusal refusal={refusal} error={fault} />
      {person.state === 'INVITED' && (
        <Button
          variant="default"
          loading={repeated.loading}
          onClick={() => void repeat({ variables: { personId: person.id } })}
        >
          {sent ? t`Invitation sent` : t`Send the invitation again`}
        </Button>
      )}
      {person.state === 'SUSPENDED' && (
        <Button loading={reinstated.loading} onClick={() => void reinstate({ variables: { personId: person.id } })}>
          {t`Reinstate`}
        </Button>
      )}
      {person.state !== 'SUSPENDED' && viewer?.person.id !== person.id && (
        <Button variant="default" onClick={() => setSuspending(true)}>
          {t`Suspend`}
        </Button>
      )}
      {suspending && <SuspendDialog person={person} onClose={() => setSuspending(false)} />}
    </>
  );
}

function SuspendDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [suspend, { data, error, loading }] = useCommand(SuspendPersonDocument);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await suspend({ variables: { personId: person.id, reason } });
    if (answer.data?.suspendPerson.__typename === 'Person') onClose();
  }

  return (
    <Dialog title={t`Suspend ${person.name}`} opened onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <p>
            <Trans>The account is signed out everywhere and cannot sign in until it is reinstated.</Trans>
          </p>
          <Refusal refusal={data?.suspendPerson.__typename === 'Refusal' ? data.suspendPerson : null} error={error} />
          <TextInput
            label={t`Reason`}
            description={t`Kept in the audit trail.`}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" color="red" loading={loading} disabled={reason.trim() === ''}>
              {t`Suspend`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
