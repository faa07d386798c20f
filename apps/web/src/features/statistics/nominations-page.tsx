import { useQuery } from '@apollo/client/react';
import { Alert, Button, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconCircleCheck, IconMailForward, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  NominationGapsDocument,
  RemindDelegationsDocument,
  StatisticsSessionDocument,
  type NominationGapsQuery,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { Refusal } from '../shell/refusal.js';
import { StatusBadge } from '../shell/status-badge.js';
import { DataTable } from '../shell/table/data-table.js';
import { useCommand } from '../shell/use-command.js';
import classes from './statistics.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/registration/nominations');
type Gaps = NominationGapsQuery['nominationGaps'][number];

const isWhole = ({ people, hasHead, hasLetter }: Gaps): boolean => people > 0 && hasHead && hasLetter;

/** Delegations that have not sent everything, and letters that ask for it. */
export function NominationsPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(StatisticsSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Nominations sessionId={data.session.id} /> : <Skeleton height={640} />;
}

function Nominations({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [remind, done] = useCommand(RemindDelegationsDocument, { refetchQueries: 'active' });
  const { data, error } = useQuery(NominationGapsDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={640} />;
  const rows = data.nominationGaps;
  const nameOf = (id: string): string =>
    rows.find(({ delegation }) => delegation.id === id)?.delegation.plate.text ?? '';
  const answer = done.data?.remindDelegations;
  const send = async () => {
    await remind({ variables: { sessionId, delegationIds: [...chosen] } });
    choose(new Set());
  };
  return (
    <div className={classes.page}>
      <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={done.error} />
      {answer?.__typename === 'NominationsReminded' && (
        <div role="status" className={classes.reasons}>
          {answer.reminded.length > 0 && (
            <Alert color="green" variant="outline" role="none" icon={<IconCircleCheck aria-hidden />}>
              <Plural
                value={answer.reminded.length}
                one="The focal points of # delegation are written to."
                other="The focal points of # delegations are written to."
              />
            </Alert>
          )}
          {answer.refused.map(({ delegationId, refusal }) => (
            <div key={delegationId}>
              <strong>{nameOf(delegationId)}</strong>
              <Refusal refusal={refusal} />
            </div>
          ))}
        </div>
      )}
      <DataTable
        caption={t`Nominations of the delegations`}
        rows={rows}
        keyOf={({ delegation }) => delegation.id}
        searchFor={t`Search delegations`}
        filters={[
          {
            id: 'lacks',
            label: t`All delegations`,
            options: [
              { value: 'any', label: t`Something is missing` },
              { value: 'people', label: t`Nobody registered` },
              { value: 'head', label: t`No head` },
              { value: 'letter', label: t`No letter` },
            ],
            passes: (row, value) =>
              value === 'any'
                ? !isWhole(row)
                : value === 'people'
                  ? row.people === 0
                  : value === 'head'
                    ? !row.hasHead
                    : !row.hasLetter,
          },
        ]}
        selection={{
          chosen,
          choose,
          nameOf: ({ delegation }) => delegation.plate.text,
          offers: (row) => !isWhole(row) && row.focalPoints > 0,
        }}
        columns={[
          {
            id: 'delegation',
            header: t`Delegation`,
            names: true,
            value: ({ delegation }) => delegation.plate.text,
            cell: ({ delegation: { id, plate } }) => (
              <Link to="/me/delegations/$delegationId/registration" params={{ delegationId: id }} lang={plate.language}>
                {plate.text}
              </Link>
            ),
          },
          {
            id: 'people',
            header: t`People`,
            numeric: true,
            value: ({ people }) => people,
            cell: ({ people }) => people,
          },
          {
            id: 'drafts',
            header: t`Drafts`,
            numeric: true,
            value: ({ drafts }) => drafts,
            cell: ({ drafts }) => drafts,
          },
          { id: 'missing', header: t`Missing`, cell: (row) => <Missing row={row} /> },
          {
            id: 'focal',
            header: t`Focal points`,
            numeric: true,
            value: ({ focalPoints }) => focalPoints,
            cell: ({ focalPoints }) => focalPoints,
          },
          {
            id: 'reminded',
            header: t`Last reminded`,
            value: ({ remindedAt }) => remindedAt ?? '',
            cell: ({ remindedAt }) => (remindedAt ? <Moment at={remindedAt} /> : '—'),
          },
        ]}
        empty={
          <EmptyState icon={IconUsersGroup} title={t`The session has no delegations yet`}>
            <Trans>Delegations come with the members of the body when the session is made.</Trans>
          </EmptyState>
        }
      />
      <div className={classes.bar} role="group" aria-label={t`Remind several at once`}>
        <Button
          leftSection={<IconMailForward size={18} aria-hidden className="mirrored" />}
          disabled={chosen.size === 0}
          loading={done.loading}
          onClick={() => void send()}
        >
          {t`Remind the focal points`}
        </Button>
        <span role="status">
          <Plural value={chosen.size} one="# delegation selected" other="# delegations selected" />
        </span>
      </div>
    </div>
  );
}

function Missing({ row }: { readonly row: Gaps }) {
  const { t } = useLingui();
  // Where nobody is registered, nobody heads the delegation either: that goes without saying.
  const gaps = [
    ...(row.people === 0 ? [t`Nobody registered`] : row.hasHead ? [] : [t`No head`]),
    ...(row.hasLetter ? [] : [t`No letter`]),
  ];
  if (gaps.length === 0)
    return (
      <StatusBadge tone="ok" icon={IconCircleCheck}>
        {t`Nothing`}
      </StatusBadge>
    );
  return (
    <span className={classes.gaps}>
      {gaps.map((gap) => (
        <StatusBadge key={gap} tone="warn" icon={IconAlertTriangle}>
          {gap}
        </StatusBadge>
      ))}
    </span>
  );
}
