import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { IconLinkOff } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  CancelSideEventPlaceDocument,
  ConfirmSideEventPlaceDocument,
  SideEventPlaceDocument,
  type RefusalPartsFragment,
} from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { useNow } from '../shell/use-now.js';
import { PlaceCard } from './place-card.js';
import classes from './side-event-life.module.css';

/** What a mailed link opens: confirm the address, see the place, go to the door, give the place back. */
export function MyPlacePage() {
  const { t } = useLingui();
  const search: { readonly ticket?: unknown } = useSearch({ strict: false });
  const ticket = String(search.ticket ?? '');
  const { data, error, refetch } = useQuery(SideEventPlaceDocument, {
    variables: { ticket },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [confirm, { loading, error: fault }] = useCommand(ConfirmSideEventPlaceDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const now = useNow(15_000);
  if (error && !data) throw error;
  if (!data) return <Skeleton height={320} />;
  const place = data.sideEventAttendance;
  if (!place) {
    return (
      <>
        <PageTitle title={t`Your place at a side event`} />
        <EmptyState icon={IconLinkOff} title={t`This link opens no registration`}>
          <Trans>
            Copy the whole link from the mail. If it still does not work, register anew on the page of the event.
          </Trans>
        </EmptyState>
      </>
    );
  }
  const { event } = place;
  const doorOpen = now.getTime() >= Date.parse(event.doorOpensAt) && now.getTime() < Date.parse(event.endsAt);
  const send = async () => {
    const answer = await confirm({ variables: { ticket } });
    const result = answer.data?.result;
    setRefusal(result?.__typename === 'Refusal' ? result : null);
    if (result && result.__typename !== 'Refusal') await refetch();
  };
  return (
    <div className={classes.page}>
      <PageTitle title={t`Your place at a side event`}>
        <p>
          <Link to="/side-events/$eventId" params={{ eventId: event.id }}>
            <Translated of={event.title} />
          </Link>
        </p>
        <p>
          <DateTime at={event.startsAt} until={event.endsAt} zone={event.timezone} />
        </p>
      </PageTitle>
      <section className={classes.box} aria-label={t`Your place`}>
        <p>
          <strong>{place.name}</strong> · <bdi>{place.email}</bdi>
        </p>
        {place.state === 'UNCONFIRMED' ? (
          <>
            <p>
              <Trans>Confirm that this is your address. Your place in the order counts from now.</Trans>
            </p>
            <Refusal refusal={refusal} error={fault} />
            <div>
              <Button size="md" loading={loading} onClick={() => void send()}>{t`Confirm`}</Button>
            </div>
          </>
        ) : (
          <PlaceCard
            place={place}
            doorOpen={doorOpen}
            cancel={{ mutation: CancelSideEventPlaceDocument, variables: { ticket } }}
            roomSearch={{ ticket }}
            onChanged={() => void refetch()}
          />
        )}
      </section>
    </div>
  );
}
