import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import {
  IconDoorExit,
  IconHandStop,
  IconMicrophone,
  IconMicrophoneOff,
  IconPlayerRecord,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useState } from 'react';
import {
  AdmitGatheringGuestsDocument,
  DismissGatheringGuestDocument,
  EndGatheringDocument,
  GiveGatheringMicrophoneDocument,
  SetGatheringPartDocument,
  type GatheringGuestPartsFragment,
  type GatheringPartsFragment,
  type RefusalPartsFragment,
} from '../../../generated/graphql.js';
import { ConfirmDialog } from '../../shell/confirm-dialog.js';
import { Refusal } from '../../shell/refusal.js';
import { useCommand } from '../../shell/use-command.js';
import type { GatheringLine } from './gathering-line.js';
import { usePartWord } from './part-word.js';
import { RecordingPanel } from './recording-panel.js';
import classes from './gathering.module.css';

export interface HostPanelProps {
  readonly gathering: GatheringPartsFragment;
  readonly ticket: string | null;
  readonly line: GatheringLine;
  readonly onChanged: () => void;
}

interface Answer {
  readonly data: { readonly result: { readonly __typename: 'Gathering' } | RefusalPartsFragment } | undefined;
}

/** The lobby, hands, everybody in the room, recording, and the end. */
export function HostPanel({ gathering, ticket, line, onChanged }: HostPanelProps) {
  const { t } = useLingui();
  const { eventId, guests, me } = gathering;
  const at = { eventId, ticket };
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const [ending, setEnding] = useState(false);
  const [admit, { error: admitFault }] = useCommand(AdmitGatheringGuestsDocument);
  const [dismiss] = useCommand(DismissGatheringGuestDocument);
  const [give, { error: giveFault }] = useCommand(GiveGatheringMicrophoneDocument);
  const [setPart] = useCommand(SetGatheringPartDocument);
  const [end] = useCommand(EndGatheringDocument);
  const say = async (answer: Promise<Answer>) => {
    const { data } = await answer;
    setRefusal(data?.result.__typename === 'Refusal' ? data.result : null);
    onChanged();
  };
  const lobby = guests.filter(({ standing, present }) => standing === 'WAITING' && present);
  const inside = guests.filter(({ standing, present }) => standing === 'ADMITTED' && present);
  const hands = inside.filter(({ handRaisedAt }) => handRaisedAt !== null);
  const out = guests.filter(({ standing }) => standing === 'DISMISSED');
  const actions = {
    give: (guest: GatheringGuestPartsFragment, given: boolean) =>
      void say(give({ variables: { ...at, guestId: guest.id, given } })),
    dismiss: (guest: GatheringGuestPartsFragment) => void say(dismiss({ variables: { ...at, guestId: guest.id } })),
    part: (guest: GatheringGuestPartsFragment, part: 'COHOST' | 'PANELLIST' | 'ATTENDEE') =>
      void say(setPart({ variables: { ...at, guestId: guest.id, part } })),
  };
  return (
    <>
      <Refusal refusal={refusal} error={admitFault ?? giveFault} />
      <section className={classes.box} aria-labelledby="lobby">
        <h2 id="lobby">{t`Lobby (${lobby.length})`}</h2>
        {lobby.length === 0 ? (
          <p className={classes.quiet}>{t`Nobody waits.`}</p>
        ) : (
          <>
            <div>
              <Button onClick={() => void say(admit({ variables: { ...at, guestIds: null } }))}>{t`Admit all`}</Button>
            </div>
            <ul className={classes.guests}>
              {lobby.map((guest) => (
                <li key={guest.id} className={classes.guest}>
                  <Who guest={guest} asked={gathering.recording !== 'OFF'} />
                  <div className={classes.buttons}>
                    <Button
                      size="xs"
                      aria-label={t`Admit ${guest.name}`}
                      onClick={() => void say(admit({ variables: { ...at, guestIds: [guest.id] } }))}
                    >{t`Admit`}</Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t`Do not admit ${guest.name}`}
                      onClick={() => actions.dismiss(guest)}
                    >{t`Do not admit`}</Button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {hands.length > 0 && (
        <section className={classes.box} aria-labelledby="hands">
          <h2 id="hands">{t`Raised hands (${hands.length})`}</h2>
          <ol className={classes.guests}>
            {hands.map((guest) => (
              <li key={guest.id} className={classes.guest}>
                <Who guest={guest} asked={gathering.recording !== 'OFF'} />
                <div className={classes.buttons}>
                  <Button
                    size="xs"
                    leftSection={<IconMicrophone size={16} aria-hidden />}
                    aria-label={t`Give the microphone to ${guest.name}`}
                    onClick={() => actions.give(guest, true)}
                  >{t`Give the microphone`}</Button>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t`Lower the hand of ${guest.name}`}
                    onClick={() => actions.give(guest, false)}
                  >{t`Lower the hand`}</Button>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <RecordingPanel gathering={gathering} ticket={ticket} line={line} onChanged={onChanged} />
      <section className={classes.box} aria-labelledby="in-the-room">
        <h2 id="in-the-room">{t`In the room (${inside.length})`}</h2>
        <ul className={classes.guests}>
          {inside.map((guest) => (
            <li key={guest.id} className={classes.guest}>
              <Who guest={guest} asked={gathering.recording !== 'OFF'} />
              {guest.id !== me.id && guest.part !== 'HOST' && <GuestButtons guest={guest} actions={actions} />}
            </li>
          ))}
        </ul>
        {out.length > 0 && (
          <>
            <h3>{t`Sent out`}</h3>
            <ul className={classes.guests}>
              {out.map((guest) => (
                <li key={guest.id} className={classes.guest}>
                  <Who guest={guest} asked={gathering.recording !== 'OFF'} />
                  <div>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t`Admit ${guest.name} again`}
                      onClick={() => void say(admit({ variables: { ...at, guestIds: [guest.id] } }))}
                    >{t`Admit again`}</Button>
                  </div>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div>
        <Button
          variant="default"
          leftSection={<IconDoorExit size={18} aria-hidden />}
          onClick={() => setEnding(true)}
        >{t`End for all`}</Button>
      </div>
      {ending && (
        <ConfirmDialog
          title={t`End the event online for all?`}
          text={t`Everybody leaves the room, and nobody can come back.`}
          action={t`End for all`}
          onConfirm={() => say(end({ variables: at }))}
          onClose={() => setEnding(false)}
        />
      )}
    </>
  );
}

function Who({
  guest,
  asked = false,
}: {
  readonly guest: GatheringGuestPartsFragment;
  /** Whether answers about a recording matter now. */
  readonly asked?: boolean;
}) {
  const { t } = useLingui();
  const partWord = usePartWord();
  return (
    <p>
      {guest.handRaisedAt !== null && <IconHandStop size={16} aria-label={t`hand raised`} />}{' '}
      {guest.microphone && <IconMicrophone size={16} aria-label={t`has the microphone`} />}{' '}
      {asked && guest.consent === 'GIVEN' && <IconPlayerRecord size={16} aria-label={t`consents to the recording`} />}
      {asked && guest.consent === 'DECLINED' && (
        <IconPlayerStop size={16} aria-label={t`does not consent to the recording`} />
      )}{' '}
      <bdi>{guest.name}</bdi>
      <span className={classes.quiet}>
        {' '}
        · {partWord(guest.part)}
        {guest.organization && ` · ${guest.organization}`}
      </span>
    </p>
  );
}

interface GuestButtonsProps {
  readonly guest: GatheringGuestPartsFragment;
  readonly actions: {
    readonly give: (guest: GatheringGuestPartsFragment, given: boolean) => void;
    readonly dismiss: (guest: GatheringGuestPartsFragment) => void;
    readonly part: (guest: GatheringGuestPartsFragment, part: 'COHOST' | 'PANELLIST' | 'ATTENDEE') => void;
  };
}

function GuestButtons({ guest, actions }: GuestButtonsProps) {
  const { t } = useLingui();
  const { name, part } = guest;
  return (
    <div className={classes.buttons}>
      {part === 'ATTENDEE' &&
        (guest.microphone ? (
          <Button
            size="xs"
            leftSection={<IconMicrophoneOff size={16} aria-hidden />}
            aria-label={t`Take the microphone from ${name}`}
            onClick={() => actions.give(guest, false)}
          >{t`Take the microphone`}</Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t`Give the microphone to ${name}`}
            onClick={() => actions.give(guest, true)}
          >{t`Give the microphone`}</Button>
        ))}
      {part === 'ATTENDEE' ? (
        <>
          <Button
            size="xs"
            variant="default"
            aria-label={t`Make ${name} a panellist`}
            onClick={() => actions.part(guest, 'PANELLIST')}
          >{t`Panellist`}</Button>
          <Button
            size="xs"
            variant="default"
            aria-label={t`Make ${name} a co-host`}
            onClick={() => actions.part(guest, 'COHOST')}
          >{t`Co-host`}</Button>
        </>
      ) : (
        <Button
          size="xs"
          variant="default"
          aria-label={t`Make ${name} an attendee again`}
          onClick={() => actions.part(guest, 'ATTENDEE')}
        >{t`Attendee`}</Button>
      )}
      {part !== 'COHOST' && (
        <Button size="xs" variant="default" aria-label={t`Send ${name} out`} onClick={() => actions.dismiss(guest)}>
          <Trans>Send out</Trans>
        </Button>
      )}
    </div>
  );
}
