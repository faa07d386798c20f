import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ReleasedParticipantListDocument, SessionParticipantsDocument } from '../../generated/graphql.js';
import { calendarDay } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage } from '../shell/language.js';
import { ListEntries, useEntriesAsked } from './list-entries.js';
import { ListFiles } from './list-files.js';
import classes from './participants.module.css';

const route = getRouteApi('/site/sessions/$slug/participants/list');

/** The newest list of participants that is public. */
export function ReleasedListPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionParticipantsDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <ReleasedList sessionId={data.session.id} /> : <Skeleton height={480} />;
}

function ReleasedList({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const asked = useEntriesAsked(undefined);
  const { data, previousData, error } = useQuery(ReleasedParticipantListDocument, {
    variables: { sessionId, ...asked },
  });
  if (error && !data) throw error;
  const known = data ?? previousData;
  if (!known) return <Skeleton height={480} />;
  const list = known.participantList;
  if (!list) {
    return (
      <EmptyState icon={IconUsersGroup} title={t`No list of participants is public yet`}>
        <Trans>The secretariat releases it during the session. The delegations are under “Participants”.</Trans>
      </EmptyState>
    );
  }
  const released = list.releasedAt ? calendarDay(currentLanguage(), list.releasedAt.slice(0, 10)) : '';
  return (
    <section className={classes.section} aria-labelledby="list-of-participants">
      <h2 id="list-of-participants">
        {list.stage === 'FINAL' ? t`List of participants` : t`Provisional list of participants`}
      </h2>
      <p className={classes.quiet}>
        <Trans>
          {list.symbol}, released on {released}
        </Trans>
      </p>
      <ListFiles list={list} />
      <ListEntries page={list.entries} counts={list.counts} />
    </section>
  );
}
