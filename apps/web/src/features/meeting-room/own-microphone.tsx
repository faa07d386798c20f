import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { playChime } from '../conference/chime.js';
import type { ConferenceSession } from '../conference/conference-session.js';
import type { ConferenceState } from '../conference/conference-state.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import classes from './my-floor.module.css';

export interface OwnMicrophoneProps {
  readonly floor: MeetingFloor;
  readonly delegationId: string;
  readonly session: ConferenceSession;
  readonly state: ConferenceState;
}

/**
 * Whether the own microphone is open, in words, colour and sound. The SFU's permission decides what is said: it is there
 * before the list of speakers tells, and what is shown is then what is true of the microphone.
 */
export function OwnMicrophone({ floor, delegationId, session, state }: OwnMicrophoneProps) {
  const { t } = useLingui();
  const had = useHadTheFloor(state.mayPublish);
  const speaksInHall = floor.holder?.slot.delegation.id === delegationId && floor.holder.slot.attendance === 'IN_HALL';
  const [tone, words] = describe(state, had, speaksInHall);
  return (
    <>
      <div
        className={classes.microphone}
        data-tone={tone}
        data-microphone={state.microphone}
        data-floor={state.mayPublish}
      >
        <p className={classes.say}>
          {state.microphone === 'open' ? (
            <IconMicrophone size={24} aria-hidden />
          ) : (
            <IconMicrophoneOff size={24} aria-hidden />
          )}
          <span>{t(words)}</span>
        </p>
        {state.mayPublish && (
          <div className={classes.actions}>
            {state.microphone === 'open' || state.microphone === 'opening' ? (
              <Button
                variant="white"
                color="dark"
                leftSection={<IconMicrophoneOff size={18} aria-hidden />}
                onClick={() => void session.wishFor('microphone', false)}
              >
                <Trans>Mute</Trans>
              </Button>
            ) : (
              <Button
                variant="white"
                color="dark"
                leftSection={<IconMicrophone size={18} aria-hidden />}
                onClick={() => void session.wishFor('microphone', true)}
              >
                <Trans>Unmute</Trans>
              </Button>
            )}
            {(state.camera === 'open' || state.camera === 'muted') && (
              <Button
                variant="white"
                color="dark"
                leftSection={
                  state.camera === 'open' ? <IconVideoOff size={18} aria-hidden /> : <IconVideo size={18} aria-hidden />
                }
                onClick={() => void session.wishFor('camera', state.camera !== 'open')}
              >
                {state.camera === 'open' ? <Trans>Hide my picture</Trans> : <Trans>Show my picture</Trans>}
              </Button>
            )}
          </div>
        )}
      </div>
      <FloorAnnouncement has={state.mayPublish} had={had} />
    </>
  );
}

type Tone = 'idle' | 'open' | 'act' | 'bad';
type Said = readonly [Tone, MessageDescriptor];

const withFloor: Record<ConferenceState['microphone'], Said> = {
  open: ['open', msg`You have the floor. Your microphone is open.`],
  opening: ['open', msg`You have the floor. Your microphone is opening.`],
  muted: ['act', msg`You have the floor — unmute.`],
  failed: ['act', msg`You have the floor, but your microphone does not answer. Plug it in again, then unmute.`],
  closed: ['act', msg`You have the floor, but this page has no microphone. Leave the room and test it.`],
};

function describe(state: ConferenceState, had: boolean, speaksInHall: boolean): Said {
  if (state.mayPublish) return withFloor[state.microphone];
  if (state.line === 'idle' || state.line === 'connecting') return ['idle', msg`The sound is being connected.`];
  if (state.line !== 'connected')
    return ['bad', msg`No sound connection at the moment. Your place on the list is kept.`];
  if (speaksInHall) return ['idle', msg`Your delegation speaks from the hall. The microphone here stays closed.`];
  if (had) return ['idle', msg`Your microphone was closed.`];
  return ['idle', msg`Your microphone is closed. It opens when you have the floor.`];
}

/** Whether the floor was had and is gone; forgotten when it is had again. */
function useHadTheFloor(has: boolean): boolean {
  const [had, setHad] = useState(false);
  const before = useRef(has);
  useEffect(() => {
    if (before.current !== has) setHad(!has);
    before.current = has;
  }, [has]);
  return had;
}

/** The same for those who do not look at the page: a tone, and words that interrupt. */
function FloorAnnouncement({ has, had }: { readonly has: boolean; readonly had: boolean }) {
  const { t } = useLingui();
  useEffect(() => {
    if (has) void playChime();
  }, [has]);
  return (
    <p role="alert" className="visually-hidden">
      {has ? t`You have the floor.` : had ? t`The floor has passed on. Your microphone is closed.` : ''}
    </p>
  );
}
