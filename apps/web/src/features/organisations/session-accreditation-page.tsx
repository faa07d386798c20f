import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { AccreditingSessionDocument, SessionAccreditationDocument } from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { DataTable } from '../shell/table/data-table.js';
import { Translated } from '../shell/translated.js';
import {
  AccreditationBadge,
  AccreditationRules,
  accreditationStates,
  useAccreditationWord,
} from './accreditation-words.js';
import classes from './organisations.module.css';

const route = getRouteApi('/site/sessions/$slug/accreditation');

/** Organizations that a conference has listed or decided on, for everybody. */
export function SessionAccreditationPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(AccreditingSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Applications sessionId={data.session.id} /> : <Skeleton height={480} />;
}

function Applications({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const word = useAccreditationWord();
  const { data, error } = useQuery(SessionAccreditationDocument, { variables: { sessionId } });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const of = data.sessionAccreditation;
  if (!of)
    return (
      <EmptyState icon={IconBuildingCommunity} title={t`No observer status is accorded here`}>
        <Trans>What an organization may do in this body is shown on the page of the organization.</Trans>
      </EmptyState>
    );
  return (
    <div className={classes.page}>
      <AccreditationRules of={of} />
      <DataTable
        caption={t`Observer status of organizations`}
        rows={of.applications}
        keyOf={({ id }) => id}
        searchFor={t`Search organizations`}
        filters={[
          {
            id: 'state',
            label: t`All states`,
            options: accreditationStates.slice(1, 5).map((state) => ({ value: state, label: word(state) })),
            passes: ({ state }, value) => state === value,
          },
        ]}
        columns={[
          {
            id: 'organisation',
            header: t`Organization`,
            names: true,
            value: ({ organisation }) => organisation.name.text,
            cell: ({ organisation }) => (
              <Link to="/organisations/$slug" params={{ slug: organisation.slug }}>
                <Translated of={organisation.name} />
              </Link>
            ),
          },
          {
            id: 'state',
            header: t`Observer status`,
            value: ({ state }) => accreditationStates.indexOf(state),
            cell: ({ state }) => <AccreditationBadge state={state} />,
          },
          {
            id: 'how',
            header: t`How it stands`,
            cell: ({ sentence, next, note, confirmed }) => (
              <>
                {sentence} {next} {note && <span dir="auto">{note}</span>}{' '}
                {!confirmed && <span className={classes.note}>{t`Entered for practice`}</span>}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState icon={IconBuildingCommunity} title={t`No organization is listed yet`}>
            <Trans>Organizations apply from their own page; the list appears here when it is circulated.</Trans>
          </EmptyState>
        }
      />
    </div>
  );
}
