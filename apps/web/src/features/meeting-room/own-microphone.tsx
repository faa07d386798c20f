import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { playChime } from '../conference/chime.js';
import type { ConferenceSession, ConferenceState } from '../conference/conference-session.js';
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
  const { tone, words } = describe(state, had, speaksInHall, t);
  return (
    <>
      <div className={classes.microphone} data-tone={tone} data-microphone={state.microphone}>
        <p className={classes.say}>
          {state.microphone === 'open' ? (
            <IconMicrophone size={24} aria-hidden />
          ) : (
            <IconMicrophoneOff size={24} aria-hidden />
          )}
          <span>{words}</span>
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

type Translate = ReturnType<typeof useLingui>['t'];
type Tone = 'idle' | 'open' | 'act' | 'bad';

function describe(
  state: ConferenceState,
  had: boolean,
  speaksInHall: boolean,
  t: Translate,
): { tone: Tone; words: string } {
  if (state.mayPublish) {
    switch (state.microphone) {
      case 'open':
        return { tone: 'open', words: t`You have the floor. Your microphone is open.` };
      case 'opening':
        return { tone: 'open', words: t`You have the floor. Your microphone is opening.` };
      case 'failed':
        return {
          tone: 'act',
          words: t`You have the floor, but your microphone does not answer. Unplug it, plug it in again, then unmute.`,
        };
      case 'muted':
        return { tone: 'act', words: t`You have the floor — unmute.` };
      case 'closed':
        return {
          tone: 'act',
          words: t`You have the floor, but this page has no microphone. Leave the room and test it.`,
        };
    }
  }
  if (state.line !== 'connected')
    return { tone: 'bad', words: t`No sound connection at the moment. Your place on the list is kept.` };
  if (speaksInHall)
    return { tone: 'idle', words: t`Your delegation speaks from the hall. The microphone here stays closed.` };
  if (had) return { tone: 'idle', words: t`Your microphone was closed.` };
  return { tone: 'idle', words: t`Your microphone is closed. It opens when you have the floor.` };
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
