import type { OperationVariables } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { IconBan, IconCircleCheck, IconDoorEnter, IconHourglass, IconMailQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RefusalPartsFragment, SideEventPlaceFragment } from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Refusal } from '../shell/refusal.js';
import { StatusBadge } from '../shell/status-badge.js';
import { useCommand } from '../shell/use-command.js';
import { useWayWord } from './event-words.js';
import classes from './side-event-life.module.css';

type Answer = { result: (SideEventPlaceFragment & { __typename: 'SideEventAttendance' }) | RefusalPartsFragment };

export interface PlaceCardProps<V extends OperationVariables> {
  readonly place: SideEventPlaceFragment;
  readonly doorOpen: boolean;
  /** How the place is given back: with the link, or signed in. */
  readonly cancel: { readonly mutation: TypedDocumentNode<Answer, V>; readonly variables: V };
  /** What the address of the room must say of who comes. */
  readonly roomSearch: { readonly ticket?: string };
  readonly onChanged: () => void;
}

/** One's own registration: how it stands, the way in, and how to give the place back. */
export function PlaceCard<V extends OperationVariables>(props: PlaceCardProps<V>) {
  const { place, doorOpen, cancel, roomSearch, onChanged } = props;
  const { t } = useLingui();
  const wayWord = useWayWord();
  const [asking, setAsking] = useState(false);
  const [giveBack, { loading, error }] = useCommand(cancel.mutation);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const waiting = place.waitingBefore ?? 0;
  const online = place.state === 'PLACED' && place.way === 'ONLINE';
  const over = place.event.cancelledAt !== null || Date.parse(place.event.endsAt) <= Date.now();
  const give = async () => {
    const { data } = await giveBack({ variables: cancel.variables });
    const result = data?.result;
    setRefusal(result?.__typename === 'Refusal' ? result : null);
    if (result && result.__typename !== 'Refusal') onChanged();
  };
  return (
    <div className={classes.day}>
      <p>
        <Standing state={place.state} /> {wayWord(place.way)}
      </p>
      {place.state === 'WAITING' && (
        <p>
          <Plural
            value={waiting}
            _0="Nobody waits before you. When a place becomes free it is yours, and we write to you."
            one="# person waits before you. When a place becomes free for you, it is yours at once, and we write to you."
            other="# people wait before you. When a place becomes free for you, it is yours at once, and we write to you."
          />
        </p>
      )}
      {online && !over && (
        <div className={classes.day}>
          {place.link ? (
            <p>
              <Trans>
                The organizer holds this event on a platform of its own: <a href={place.link}>way in</a>
              </Trans>
            </p>
          ) : (
            <>
              <Button
                component={Link}
                to={`/side-events/${place.event.id}/room`}
                search={roomSearch as never}
                size="md"
                leftSection={<IconDoorEnter size={20} aria-hidden />}
              >{t`To the door`}</Button>
              {!doorOpen && (
                <p className={classes.quiet}>
                  <Trans>The door opens shortly before the beginning; you can wait there.</Trans>
                </p>
              )}
            </>
          )}
        </div>
      )}
      <Refusal refusal={refusal} error={error} />
      {place.state !== 'CANCELLED' && !over && (
        <div>
          <Button variant="default" loading={loading} onClick={() => setAsking(true)}>
            {t`Give the place back`}
          </Button>
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t`Give the place back?`}
          text={t`The first person on the waiting list gets it at once. If you register again, you come to the end.`}
          action={t`Give it back`}
          onConfirm={give}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function Standing({ state }: { readonly state: SideEventPlaceFragment['state'] }) {
  const { t } = useLingui();
  switch (state) {
    case 'PLACED':
      return <StatusBadge tone="ok" icon={IconCircleCheck}>{t`You have a place`}</StatusBadge>;
    case 'WAITING':
      return <StatusBadge tone="warn" icon={IconHourglass}>{t`You are on the waiting list`}</StatusBadge>;
    case 'CANCELLED':
      return <StatusBadge tone="idle" icon={IconBan}>{t`Given back`}</StatusBadge>;
    case 'UNCONFIRMED':
      return <StatusBadge tone="warn" icon={IconMailQuestion}>{t`Not confirmed yet`}</StatusBadge>;
  }
}
