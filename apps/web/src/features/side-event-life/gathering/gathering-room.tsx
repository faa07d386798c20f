import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconHandOff, IconHandStop, IconVolume } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  JoinGatheringDocument,
  RaiseGatheringHandDocument,
  type GatheringPartsFragment,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import { ConsentQuestion } from './consent-question.js';
import { GatheringLine } from './gathering-line.js';
import { GuestDevices } from './guest-devices.js';
import { GuestPictures } from './guest-pictures.js';
import { HostPanel } from './host-panel.js';
import { usePartWord } from './part-word.js';
import classes from './gathering.module.css';

export interface GatheringRoomProps {
  readonly gathering: GatheringPartsFragment;
  readonly ticket: string | null;
  readonly onChanged: () => void;
}

/** The room: pictures, one's own devices, hands, and for hosts everything that they run it with. */
export function GatheringRoom({ gathering, ticket, onChanged }: GatheringRoomProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { eventId, me } = gathering;
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const line = useMemo(
    () =>
      new GatheringLine(async () => {
        const { data } = await client.mutate({
          mutation: JoinGatheringDocument,
          variables: { eventId, ticket },
          fetchPolicy: 'no-cache',
        });
        const result = data?.result;
        setRefusal(result?.__typename === 'Refusal' ? result : null);
        return result?.__typename === 'GatheringAccess' ? result : null;
      }),
    [client, eventId, ticket],
  );
  useEffect(() => {
    void line.join();
    return () => void line.leave();
  }, [line]);
  const state = useSyncExternalStore(line.listen, line.read);
  const runs = me.part === 'HOST' || me.part === 'COHOST';
  return (
    <div className={classes.room} data-line={state.own.line}>
      <div className={classes.page}>
        {gathering.recording !== 'OFF' && (
          <ConsentQuestion gathering={gathering} ticket={ticket} onChanged={onChanged} />
        )}
        <GuestPictures gathering={gathering} state={state} />
        <Refusal refusal={refusal} />
        {state.own.soundBlocked && (
          <Button leftSection={<IconVolume size={18} aria-hidden />} onClick={() => void line.allowSound()}>
            {t`Play the sound`}
          </Button>
        )}
        <p role="status" className={classes.quiet}>
          {state.own.line === 'lost' && <Trans>The connection was lost and is being restored.</Trans>}
          {state.own.line === 'replaced' && <Trans>You joined from another window; this one is silent.</Trans>}
          {state.own.line === 'connecting' && <Trans>Connecting to sound and picture</Trans>}
        </p>
        <GuestDevices line={line} state={state.own} />
        <Hand gathering={gathering} ticket={ticket} mayPublish={state.own.mayPublish} onChanged={onChanged} />
      </div>
      <aside className={classes.page}>
        {runs ? (
          <HostPanel gathering={gathering} ticket={ticket} line={line} onChanged={onChanged} />
        ) : (
          <Speakers gathering={gathering} />
        )}
      </aside>
    </div>
  );
}

function Speakers({ gathering }: { readonly gathering: GatheringPartsFragment }) {
  const { t } = useLingui();
  const partWord = usePartWord();
  return (
    <section className={classes.box} aria-labelledby="who-speaks">
      <h2 id="who-speaks">{t`Who speaks`}</h2>
      <p className={classes.quiet}>{t`In the room: ${gathering.present}`}</p>
      <ul>
        {gathering.guests
          .filter(({ part, microphone, id }) => part !== 'ATTENDEE' || microphone || id === gathering.me.id)
          .map((guest) => (
            <li key={guest.id}>
              <bdi>{guest.name}</bdi> <span className={classes.quiet}>· {partWord(guest.part)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface HandProps extends GatheringRoomProps {
  readonly mayPublish: boolean;
}

function Hand({ gathering, ticket, mayPublish, onChanged }: HandProps) {
  const { t } = useLingui();
  const [raise, { loading, error }] = useCommand(RaiseGatheringHandDocument);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { me, eventId } = gathering;
  if (me.part !== 'ATTENDEE' || mayPublish) return null;
  const up = me.handRaisedAt !== null;
  const change = async () => {
    const { data } = await raise({ variables: { eventId, ticket, raised: !up } });
    setRefusal(data?.result.__typename === 'Refusal' ? data.result : null);
    onChanged();
  };
  return (
    <div className={classes.page}>
      <p role="status">{up ? t`Your hand is raised. The host gives you the microphone when it is your turn.` : ''}</p>
      <div>
        <Button
          size="md"
          variant={up ? 'default' : 'filled'}
          loading={loading}
          leftSection={up ? <IconHandOff size={20} aria-hidden /> : <IconHandStop size={20} aria-hidden />}
          onClick={() => void change()}
        >
          {up ? t`Lower my hand` : t`Raise my hand`}
        </Button>
      </div>
      <Refusal refusal={refusal} error={error} />
    </div>
  );
}
