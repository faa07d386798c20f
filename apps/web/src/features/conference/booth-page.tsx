import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Kbd } from '@mantine/core';
import { IconArrowsExchange, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  AskHandOverDocument,
  HandOverDocument,
  LeaveBoothDocument,
  TakeBoothDocument,
} from '../../generated/graphql.js';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { HolderCard } from '../floor/holder-card.js';
import { MeetingFrame } from '../floor/meeting-frame.js';
import { NextPlates } from '../floor/next-plates.js';
import { ReadStatement } from '../floor/read-statement.js';
import { SetbackNotice } from '../floor/setback-notice.js';
import { takesKeys } from '../floor/takes-keys.js';
import { useCommands } from '../floor/use-commands.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { useMeeting } from '../floor/use-meeting.js';
import { WaitingPage } from '../floor/waiting-page.js';
import { nameOfLanguage } from '../shell/language.js';
import { Refusal } from '../shell/refusal.js';
import { useViewer } from '../shell/viewer.js';
import { boothActions } from './booth-actions.js';
import { ConferenceNotices } from './conference-notices.js';
import { DeviceChoice } from './device-choice.js';
import { MicrophoneFault } from './device-fault.js';
import { LevelMeter } from './level-meter.js';
import { ListeningPanel } from './listening-panel.js';
import { Stage } from './stage.js';
import { useConference } from './use-conference.js';
import { useListening } from './use-listening.js';
import { useOwnDevices } from './use-own-devices.js';
import classes from './booth.module.css';

/** A booth: hears the floor or another booth, speaks into one language, hands over to a colleague. */
export function BoothPage() {
  const { t } = useLingui();
  const { meetingId, language } = useParams({ from: '/meetings/$meetingId/booth/$language' });
  const { meeting, error } = useMeeting(meetingId);
  const feed = useMeetingFloor(meetingId);
  const { viewer } = useViewer();
  const commands = useCommands(meetingId);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { session, state } = useConference({
    meetingId,
    role: 'INTERPRETER',
    language,
    trackName: `interpretation:${language}`,
    onRefusal: setRefusal,
  });
  const listening = useListening(session);
  const { microphone } = useOwnDevices('voice');

  useEffect(() => {
    void microphone.open();
    void session.join();
    // Once, when the page opens.
  }, [session]);
  useEffect(() => {
    void session.prepare({ microphone: microphone.track, camera: null, openAtOnce: true, cameraRests: false });
  }, [session, microphone.track]);

  const coughing = useCough(state.mayPublish, (silent) => void session.wishFor('microphone', !silent));

  if (!meeting || !feed.floor || viewer === undefined) {
    return <WaitingPage missing={meeting === null || feed.line === 'refused'} error={error} />;
  }
  const booth = feed.floor.booths.find((one) => one.language === language);
  const own = viewer?.person.id ?? '';
  const actions = boothActions(booth ?? null, own);
  const variables = { meetingId, language };
  const colleague = booth?.onAir && booth.onAir.personId !== own ? booth.onAir.name : null;
  const open = state.microphone === 'open';

  return (
    <MeetingFrame meeting={meeting} feed={feed} purpose={t`Booth: ${nameOfLanguage(language)}`}>
      <div className={classes.page}>
        <div className={classes.column}>
          <Stage
            state={state}
            speaker={feed.floor.holder?.slot.delegation.plate.text ?? null}
            soundOnly={!listening.choice.pictures}
          />
          <Refusal refusal={refusal} />
          <ConferenceNotices session={session} state={state} />
          <ListeningPanel
            listening={listening}
            languages={meeting.session.interpretation.filter((other) => other !== language)}
            onAir={state.languages}
          />
        </div>
        <div className={classes.column}>
          <div className={classes.microphone} data-open={open || undefined} data-microphone={state.microphone}>
            <p className={classes.say} role="status">
              {open ? <IconMicrophone size={28} aria-hidden /> : <IconMicrophoneOff size={28} aria-hidden />}
              <span>
                {coughing ? (
                  <Trans>Cough: the microphone is silent as long as the key is held.</Trans>
                ) : open ? (
                  <Trans>On air. Listeners hear you.</Trans>
                ) : colleague ? (
                  <Trans>{colleague} is on air. Your microphone is closed.</Trans>
                ) : (
                  <Trans>The booth is silent. Listeners hear the floor.</Trans>
                )}
              </span>
            </p>
            <div className={classes.actions}>
              {actions.includes('take') && (
                <Button
                  size="md"
                  disabled={commands.busy}
                  onClick={() => void commands.run(TakeBoothDocument, variables)}
                >
                  <Trans>Take the microphone</Trans>
                </Button>
              )}
              {actions.includes('ask') && (
                <Button
                  size="md"
                  disabled={commands.busy}
                  onClick={() => void commands.run(AskHandOverDocument, variables)}
                >
                  <Trans>Ask to take over</Trans>
                </Button>
              )}
              {actions.includes('handOver') && (
                <Button
                  size="md"
                  leftSection={<IconArrowsExchange size={20} aria-hidden />}
                  disabled={commands.busy}
                  onClick={() => void commands.run(HandOverDocument, variables)}
                >
                  {t`Hand over to ${booth?.handOverTo?.name ?? ''}`}
                </Button>
              )}
              {actions.includes('leave') && (
                <Button
                  size="md"
                  variant="default"
                  disabled={commands.busy}
                  onClick={() => void commands.run(LeaveBoothDocument, variables)}
                >
                  {booth?.onAir?.personId === own ? (
                    <Trans>Leave the microphone</Trans>
                  ) : (
                    <Trans>Withdraw the wish</Trans>
                  )}
                </Button>
              )}
            </div>
            {actions.includes('handOver') && (
              <p role="alert">{t`${booth?.handOverTo?.name ?? ''} asks to take over.`}</p>
            )}
          </div>
          <SetbackNotice setback={commands.setback} onDismiss={commands.dismiss} />
          <p className={classes.hint}>
            <Kbd>C</Kbd> <Trans>Hold to cough: silent while the key is down.</Trans>
          </p>
          {microphone.fault ? (
            <p role="alert">
              <MicrophoneFault fault={microphone.fault} />
            </p>
          ) : (
            <LevelMeter track={open ? (microphone.track?.mediaStreamTrack ?? null) : null} />
          )}
          <DeviceChoice
            label={t`Microphone`}
            choices={microphone.choices}
            chosen={microphone.chosen}
            onChoose={(id) => void microphone.open(id)}
          />
          {booth && booth.team.length > 0 && (
            <section aria-label={t`In this booth`}>
              <h2 className={classes.heading}>
                <Trans>In this booth</Trans>
              </h2>
              <ul>
                {booth.team.map((one) => (
                  <li key={one.personId}>
                    {one.name}
                    {one.personId === booth.onAir?.personId && ` — ${t`on air`}`}
                    {one.personId === booth.handOverTo?.personId && ` — ${t`asks to take over`}`}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className={classes.column}>
          <HolderCard holder={feed.floor.holder} announce />
          {feed.floor.holder && <ReadStatement meetingId={meetingId} slot={feed.floor.holder.slot} />}
          <NextPlates floor={feed.floor} count={5} reads />
        </div>
      </div>
    </MeetingFrame>
  );
}

/** The cough key: silent while it is held down, and only while there is a microphone to silence. */
function useCough(onAir: boolean, silence: (silent: boolean) => void): boolean {
  const [coughing, setCoughing] = useState(false);
  useEffect(() => {
    if (!onAir) {
      setCoughing(false);
      return;
    }
    const set = (silent: boolean) => {
      setCoughing(silent);
      silence(silent);
    };
    const down = (event: KeyboardEvent) => {
      if (event.code === 'KeyC' && !event.repeat && !event.ctrlKey && !event.metaKey && !takesKeys(event.target))
        set(true);
    };
    const up = (event: KeyboardEvent) => {
      if (event.code === 'KeyC') set(false);
    };
    // A window that is left while the key is down never hears it come up.
    const away = () => set(false);
    addEventListener('keydown', down);
    addEventListener('keyup', up);
    addEventListener('blur', away);
    return () => {
      removeEventListener('keydown', down);
      removeEventListener('keyup', up);
      removeEventListener('blur', away);
    };
  }, [onAir]);
  return coughing;
}
