import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  DeskSideEventCallDocument,
  PublishSideEventCallDocument,
  SetSideEventCallDocument,
  SideEventDeskDocument,
  type DeskSideEventCallFragment,
  type SideEventCallInput,
  type SideEventDeskQuery,
} from '../../generated/graphql.js';
import { usePlaceOfZone } from '../shell/place-of-zone.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import { VersionStanding } from '../shell/version-standing.js';
import { callFrom } from './call-draft.js';
import { CallDeadlines } from './call-deadlines.js';
import { CallRooms } from './call-rooms.js';
import { CallRules } from './call-rules.js';
import { CallSlots } from './call-slots.js';
import { CallThemes } from './call-themes.js';
import classes from './side-event-desk.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/side-events/call');

export type DeskSession = NonNullable<SideEventDeskQuery['session']>;

interface OfSession {
  readonly session: DeskSession;
  readonly call: DeskSideEventCallFragment | null;
}

/** The call for side events: its rules as data, in versions. */
export function CallPage() {
  const { slug } = route.useParams();
  const asked = useQuery(SideEventDeskDocument, { variables: { slug } });
  const session = asked.data?.session;
  const { data, error } = useQuery(DeskSideEventCallDocument, {
    variables: { sessionId: session?.id ?? '' },
    skip: !session,
    fetchPolicy: 'cache-and-network',
  });
  if (asked.error && !asked.data) throw asked.error;
  if (error && !data) throw error;
  if (!session || !data) return <Skeleton height={640} />;
  const call = data.sideEventCall ?? null;
  return (
    <div className={classes.form}>
      <Standing session={session} call={call} />
      <CallForm key={call?.version ?? 0} session={session} call={call} />
    </div>
  );
}

/** The version in force, and publishing. */
function Standing({ session, call }: OfSession) {
  const { t } = useLingui();
  const [publish, { data, error, loading }] = useCommand(PublishSideEventCallDocument, {
    refetchQueries: [DeskSideEventCallDocument],
    awaitRefetchQueries: true,
  });
  return (
    <>
      <VersionStanding
        stored={call ?? undefined}
        empty={<Trans>There is no call yet: say below when, where and for whom side events are, and save it.</Trans>}
        publish={t`Publish the call`}
        publishing={loading}
        onPublish={() => void publish({ variables: { sessionId: session.id } })}
      />
      <Refusal
        refusal={data?.publishSideEventCall.__typename === 'Refusal' ? data.publishSideEventCall : null}
        error={error}
      />
    </>
  );
}

function CallForm({ session, call }: OfSession) {
  const { t } = useLingui();
  const client = useApolloClient();
  const place = usePlaceOfZone(session.timezone);
  const version = call?.version ?? 0;
  const [stored] = useState(() => callFrom(call, session));
  const { draft, change, forget } = useDraft<SideEventCallInput>(`side event call ${session.id} ${version}`, stored);
  const [set, { data, error, loading }] = useCommand(SetSideEventCallDocument);
  const refusal = data?.setSideEventCall.__typename === 'Refusal' ? data.setSideEventCall : null;
  const changed = JSON.stringify(draft) !== JSON.stringify(stored);
  const next = version + 1;

  async function save() {
    const answer = await set({ variables: { sessionId: session.id, input: draft, version } });
    if (answer.data?.setSideEventCall.__typename !== 'SideEventCall') return;
    forget();
    await client.refetchQueries({ include: [DeskSideEventCallDocument] });
  }

  const fields = { draft, change, refusal, session };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes.quiet}>
        <Trans>Times are those of the place of the session ({place}).</Trans>
      </p>
      <CallDeadlines {...fields} />
      <CallRules {...fields} />
      <CallSlots {...fields} />
      <CallRooms {...fields} />
      <CallThemes {...fields} />
      <Refusal refusal={refusal} error={error} />
      <div className={classes.row}>
        <Button type="submit" loading={loading} disabled={!changed && version > 0}>
          {/* A call that is published is answered to already: what is saved is in force at once. */}
          {call?.published ? t`Save and publish as version ${next}` : t`Save as version ${next}`}
        </Button>
        {changed && (
          <Button variant="default" onClick={forget}>
            {t`Discard the changes`}
          </Button>
        )}
        <span role="status" className={classes.quiet}>
          {changed && <Trans>Not saved yet; kept in this browser.</Trans>}
        </span>
      </div>
    </form>
  );
}
