import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { IconDoorEnter, IconHourglass } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import {
  EnterGatheringDocument,
  GatheringChangedDocument,
  GatheringDocument,
  PublishedSideEventDocument,
  type GatheringPartsFragment,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { DateTime } from '../../shell/date-time.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { Refusal } from '../../shell/refusal.js';
import { Translated } from '../../shell/translated.js';
import { ConsentQuestion } from './consent-question.js';
import { GatheringRoom } from './gathering-room.js';
import classes from './gathering.module.css';

/** Who waits is heard of this often, so that the host sees who is still there. */
const knockEvery = 15_000;

/** The door of an event online, the lobby behind it, and the room. */
export function GatheringPage() {
  const { eventId } = useParams({ from: '/site/side-events/$eventId/room' });
  const search: { readonly ticket?: unknown } = useSearch({ strict: false });
  const ticket = search.ticket ? String(search.ticket) : null;
  const { data, error } = useQuery(PublishedSideEventDocument, { variables: { id: eventId } });
  if (error && !data) throw error;
  if (data?.publishedSideEvent === null) return <NotFoundPage />;
  const event = data?.publishedSideEvent;
  if (!event) return <Skeleton height={480} />;
  return (
    <div className={classes.page}>
      <PageTitle
        title={event.title.text}
        above={
          <Link to="/side-events/$eventId" params={{ eventId }}>
            <Trans>Side event</Trans>: <Translated of={event.organiser.name} />
          </Link>
        }
      >
        <DateTime at={event.startsAt} until={event.endsAt} zone={event.timezone} />
      </PageTitle>
      <Door eventId={eventId} ticket={ticket} />
    </div>
  );
}

function Door({ eventId, ticket }: { readonly eventId: string; readonly ticket: string | null }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const variables = { eventId, ticket };
  const [entered, setEntered] = useState(false);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const { data, refetch } = useQuery(GatheringDocument, { variables, skip: !entered, fetchPolicy: 'network-only' });
  const gathering: GatheringPartsFragment | null = data?.gathering ?? null;
  useSubscription(GatheringChangedDocument, {
    variables: { eventId },
    skip: !entered,
    onData: () => void refetch(),
  });

  const knock = useCallback(async () => {
    try {
      const answer = await client.mutate({
        mutation: EnterGatheringDocument,
        variables: { eventId, ticket },
        fetchPolicy: 'no-cache',
      });
      const result = answer.data?.result;
      setFault(null);
      setRefusal(result?.__typename === 'Refusal' ? result : null);
      if (result?.__typename === 'Gathering') setEntered(true);
    } catch (error) {
      setFault(error);
    }
  }, [client, eventId, ticket]);

  const standing = gathering?.me.standing;
  const over = gathering !== null && gathering.endedAt !== null;
  const inside = standing === 'ADMITTED' && !over;
  useEffect(() => {
    if (inside || over || standing === 'DISMISSED') return;
    const timer = setInterval(() => void knock(), knockEvery);
    return () => clearInterval(timer);
  }, [inside, over, standing, knock]);

  if (over) return <Told>{t`The event online is over. Thank you for taking part.`}</Told>;
  if (standing === 'DISMISSED') return <Told>{t`A host has sent you out of the room.`}</Told>;
  if (gathering && inside)
    return <GatheringRoom gathering={gathering} ticket={ticket} onChanged={() => void refetch()} />;
  if (gathering) {
    return (
      <div className={classes.lobby}>
        <p role="status" className={classes.say}>
          <IconHourglass size={24} aria-hidden />
          <span>
            <Trans>
              You are in the lobby. A host sees that you are here and lets you in; this page then opens the room.
            </Trans>
          </span>
        </p>
        {gathering.recording !== 'OFF' && (
          <ConsentQuestion gathering={gathering} ticket={ticket} onChanged={() => void refetch()} />
        )}
      </div>
    );
  }
  return (
    <div className={classes.lobby}>
      <p>
        <Trans>You come into the lobby first. Sound and picture begin only once you are in the room.</Trans>
      </p>
      <Refusal refusal={refusal} error={fault} />
      <div>
        <Button size="md" leftSection={<IconDoorEnter size={20} aria-hidden />} onClick={() => void knock()}>
          {t`Come in`}
        </Button>
      </div>
    </div>
  );
}

function Told({ children }: { readonly children: string }) {
  return (
    <p role="status" className={classes.say}>
      {children}
    </p>
  );
}
