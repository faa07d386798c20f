import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  AccreditationDeskDocument,
  AccreditingSessionDocument,
  CirculateAccreditationListDocument,
} from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { faultOf, Refusal } from '../../shell/refusal.js';
import { DataTable } from '../../shell/table/data-table.js';
import { useCommand } from '../../shell/use-command.js';
import { Translated } from '../../shell/translated.js';
import { useDraft } from '../../shell/use-draft.js';
import {
  AccreditationBadge,
  AccreditationRules,
  accreditationStates,
  useAccreditationWord,
} from '../accreditation-words.js';
import classes from '../organisations.module.css';
import { AccreditationDialog } from './accreditation-dialog.js';

const route = getRouteApi('/site/desk/sessions/$slug/accreditation');

/** Observer status at the desk: applications, the list for States, objections, decisions. */
export function AccreditationPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(AccreditingSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Applications sessionId={data.session.id} /> : <Skeleton height={640} />;
}

function Applications({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const word = useAccreditationWord();
  const [shown, show] = useState<string | null>(null);
  const { data, error } = useQuery(AccreditationDeskDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={640} />;
  const desk = data.accreditationDesk;
  if (!desk)
    return (
      <EmptyState icon={IconBuildingCommunity} title={t`No observer status is accorded here`}>
        <Trans>What an organization may do in this body is shown on the page of the organization.</Trans>
      </EmptyState>
    );
  const open = desk.records.find(({ id }) => id === shown);
  const waits = desk.records.some(({ accreditation: { route: way, state } }) => way === 'LIST' && state === 'ASKED');
  return (
    <div className={classes.page}>
      <AccreditationRules of={desk.overview} />
      <DataTable
        caption={t`Applications for observer status`}
        rows={desk.records}
        keyOf={({ id }) => id}
        searchFor={t`Search organizations`}
        filters={[
          {
            id: 'state',
            label: t`All states`,
            options: accreditationStates.map((state) => ({ value: state, label: word(state) })),
            passes: ({ accreditation }, value) => accreditation.state === value,
          },
        ]}
        columns={[
          {
            id: 'organisation',
            header: t`Organization`,
            names: true,
            value: ({ accreditation }) => accreditation.organisation.name.text,
            cell: ({ id, accreditation: { organisation } }) => (
              <button type="button" className={classes.open} onClick={() => show(id)}>
                <Translated of={organisation.name} />
              </button>
            ),
          },
          {
            id: 'state',
            header: t`Observer status`,
            value: ({ accreditation }) => accreditationStates.indexOf(accreditation.state),
            cell: ({ accreditation }) => <AccreditationBadge state={accreditation.state} />,
          },
          {
            id: 'how',
            header: t`How it stands`,
            cell: ({ accreditation: { sentence, next } }) => `${sentence} ${next ?? ''}`,
          },
        ]}
        empty={
          <EmptyState icon={IconBuildingCommunity} title={t`Nobody has applied yet`}>
            <Trans>Organizations apply from their own page, as soon as the session is published.</Trans>
          </EmptyState>
        }
      />
      {waits && <Circulate sessionId={sessionId} />}
      {open && (
        <AccreditationDialog sessionId={sessionId} record={open} states={desk.states} onClose={() => show(null)} />
      )}
    </div>
  );
}

function Circulate({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const { draft, change, forget } = useDraft(`accreditation-list-${sessionId}`, { symbol: '', until: '' });
  const [circulate, { data, error, loading }] = useCommand(CirculateAccreditationListDocument, {
    refetchQueries: [AccreditationDeskDocument],
  });
  const answer = data?.circulateAccreditationList;
  const refusal = answer?.__typename === 'Refusal' ? answer : null;
  function send(event: FormEvent) {
    event.preventDefault();
    const variables = { sessionId, symbol: draft.symbol, objectionsUntil: draft.until };
    void circulate({ variables }).then(({ data: given }) => {
      if (given?.circulateAccreditationList.__typename === 'Done') forget();
    });
  }
  return (
    <section aria-labelledby="circulate">
      <h2 id="circulate">{t`Circulate the list`}</h2>
      <form className={classes.found} onSubmit={send} noValidate>
        <p>
          <Trans>All organizations that wait to be listed go on it. It is not changed afterwards.</Trans>
        </p>
        <Refusal refusal={refusal} error={error} />
        <TextInput
          label={t`Symbol of the document`}
          dir="ltr"
          maxLength={60}
          value={draft.symbol}
          error={faultOf(refusal, 'symbol')}
          onChange={(event) => change({ symbol: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t`Last day for objections`}
          value={draft.until}
          onChange={(event) => change({ until: event.currentTarget.value })}
        />
        <div>
          <Button type="submit" loading={loading} disabled={draft.until === ''}>{t`Circulate`}</Button>
        </div>
      </form>
    </section>
  );
}
