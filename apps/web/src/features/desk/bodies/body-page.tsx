import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconHelpCircle, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { DeskBodyDocument, type DeskBodyQuery, type RegionalGroup } from '../../../generated/graphql.js';
import { useBodyKindWord, useRegionalGroupWord } from '../../shell/body-words.js';
import { Day } from '../../shell/date-time.js';
import { EmptyState } from '../../shell/empty-state.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { DataTable } from '../../shell/table/data-table.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import classes from './bodies.module.css';
import { RulesProfile } from './rules-profile.js';

const route = getRouteApi('/site/desk/bodies/$slug');
type Body = NonNullable<DeskBodyQuery['body']>;

/** A body: who its members are, how its seats are shared, by which rules it works. */
export function BodyPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const kindWord = useBodyKindWord();
  const table = useTableState();
  const on = table.filter('on') ?? new Date().toISOString().slice(0, 10);
  const { data, previousData, error } = useQuery(DeskBodyDocument, { variables: { slug, on } });
  if (error && !data) throw error;
  if (data?.body === null) return <NotFoundPage />;
  const body = (data ?? previousData)?.body;
  if (!body) return <Skeleton height={480} />;
  return (
    <div className={classes.page}>
      <PageTitle title={body.name.text} above={<Link to="/desk/bodies">{t`Bodies`}</Link>}>
        {kindWord(body.kind)}
        {body.symbolRoot && (
          <>
            {' · '}
            <bdi dir="ltr">{body.symbolRoot}</bdi>
          </>
        )}
      </PageTitle>
      <section aria-labelledby="members">
        <h2 id="members">{t`Members`}</h2>
        <MembersOn on={on} body={body} onChange={(day) => table.change({ on: day || undefined })} />
        <Seats body={body} />
        <Members body={body} />
      </section>
      <RulesProfile profile={body.rulesProfile} />
      {body.sessions.length > 0 && (
        <section aria-labelledby="sessions">
          <h2 id="sessions">{t`Sessions`}</h2>
          <ul>
            {body.sessions.map((session) => (
              <li key={session.id}>
                <Link to="/desk/sessions/$slug" params={{ slug: session.slug }}>
                  <Translated of={session.title} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface MembersOnProps {
  readonly on: string;
  readonly body: Body;
  readonly onChange: (day: string) => void;
}

/** Membership changes by term: it is shown for one day, today or any other. */
function MembersOn({ on, body, onChange }: MembersOnProps) {
  const { t } = useLingui();
  return (
    <div className={classes.day}>
      <TextInput
        type="date"
        label={t`On this day`}
        value={on}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => onChange('')}>{t`Today`}</Button>
      {body.sessions
        .filter(({ startsOn }) => startsOn !== on)
        .slice(0, 3)
        .map((session) => (
          <Button key={session.id} variant="default" onClick={() => onChange(session.startsOn)}>
            <Day on={session.startsOn} />
          </Button>
        ))}
    </div>
  );
}

function Seats({ body }: { readonly body: Body }) {
  const { t } = useLingui();
  const groupWord = useRegionalGroupWord();
  if (body.seats.length === 0) return null;
  const taken = (groups: readonly RegionalGroup[]) =>
    body.members.filter(({ regionalGroup }) => regionalGroup !== null && groups.includes(regionalGroup)).length;
  return (
    <dl className={classes.seats}>
      {body.seats.map(({ groups, seats }) => {
        const members = taken(groups);
        return (
          <div key={groups.join()}>
            <dt>{groups.map(groupWord).join(' / ')}</dt>
            <dd className="tabular">{groups.length > 1 ? t`${seats} rotating` : t`${members} of ${seats}`}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Members({ body }: { readonly body: Body }) {
  const { t } = useLingui();
  const groupWord = useRegionalGroupWord();
  const groups = [...new Set(body.members.flatMap(({ regionalGroup }) => regionalGroup ?? []))];
  return (
    <DataTable
      caption={t`Members`}
      rows={body.members}
      keyOf={(membership) => membership.id}
      searchFor={t`Search members`}
      filters={[
        {
          id: 'group',
          label: t`All regional groups`,
          options: groups.map((group) => ({ value: group, label: groupWord(group) })),
          passes: (membership, group) => membership.regionalGroup === group,
        },
      ]}
      columns={[
        {
          id: 'state',
          header: t`State`,
          names: true,
          value: (membership) => membership.state.name.text,
          cell: (membership) => <Translated of={membership.state.name} />,
        },
        {
          id: 'group',
          header: t`Regional group`,
          value: (membership) => (membership.regionalGroup ? groupWord(membership.regionalGroup) : ''),
          cell: (membership) => (membership.regionalGroup ? groupWord(membership.regionalGroup) : '—'),
        },
        {
          id: 'term',
          header: t`Term`,
          value: (membership) => membership.to ?? '9999',
          cell: (membership) => (
            <>
              <Day on={membership.from} /> – {membership.to ? <Day on={membership.to} /> : t`no end set`}
            </>
          ),
        },
        {
          id: 'source',
          header: t`Source`,
          hiddenAtFirst: true,
          cell: (membership) => (
            <>
              {membership.source}{' '}
              {!membership.confirmed && (
                <StatusBadge tone="warn" icon={IconHelpCircle}>{t`To be confirmed`}</StatusBadge>
              )}
            </>
          ),
        },
      ]}
      empty={
        <EmptyState icon={IconUsersGroup} title={t`No member is entered for this day`}>
          <Trans>Choose another day above: terms are entered as they are elected.</Trans>
        </EmptyState>
      }
    />
  );
}
