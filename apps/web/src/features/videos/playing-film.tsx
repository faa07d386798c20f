import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMaximize } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  NoteFilmBegunDocument,
  NoteFilmOverDocument,
  type RefusalPartsFragment,
  type SlotFieldsFragment,
} from '../../generated/graphql.js';
import { ConferenceNotices } from '../conference/conference-notices.js';
import { useConference } from '../conference/use-conference.js';
import { serverTime } from '../floor/server-clock.js';
import { Refusal } from '../shell/refusal.js';
import type { FilmSound } from './film-sound.js';
import classes from './videos.module.css';

export interface PlayingFilmProps {
  readonly meetingId: string;
  readonly slot: SlotFieldsFragment & { readonly film: NonNullable<SlotFieldsFragment['film']> };
  readonly sound: FilmSound;
  /** Seconds at which each film stood when its slot was interrupted. */
  readonly places: Map<string, number>;
}

const tries = 15;
const pause = 1_000;

/** The film of the slot that has the floor: played here, and sent into the room for as long as the server allows it. */
export function PlayingFilm({ meetingId, slot, sound, places }: PlayingFilmProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const element = useRef<HTMLVideoElement>(null);
  const begun = useRef(false);
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [over, setOver] = useState(slot.film.overAt !== null);
  const { session, state } = useConference({
    meetingId,
    role: 'FILM',
    slotId: slot.id,
    trackName: 'film',
    onRefusal: setRefusal,
  });

  useEffect(() => {
    if (!over) void session.join();
  }, [session]);

  /** As soon as the film has a picture it is made ready; it begins when the room has it. */
  const loaded = useCallback(() => {
    const video = element.current;
    if (!video) return;
    video.currentTime = Math.min(places.get(slot.id) ?? secondsSince(slot.film.begunAt), video.duration || 0);
    try {
      const { microphone, camera } = sound.tracksOf(video);
      void session.prepare({ microphone, camera, openAtOnce: true, cameraRests: false });
    } catch (error) {
      setFault(String(error));
    }
  }, [session, sound]);

  const sent = state.camera === 'open' && state.microphone === 'open';
  useEffect(() => {
    const video = element.current;
    if (!sent || !video || over) return;
    video.play().catch((error: unknown) => setFault(String(error)));
    if (begun.current) return;
    begun.current = true;
    void noteBegun();
  }, [sent, over]);

  // The place is kept for a slot that is interrupted by a point of order and goes on afterwards.
  useEffect(() => {
    const video = element.current;
    return () => void (video && places.set(slot.id, video.ended ? 0 : video.currentTime));
  }, [slot.id, places]);

  /** The server asks the conference whether it has the film; it may take a moment until it does. */
  async function noteBegun(): Promise<void> {
    for (let count = 0; count < tries; count += 1) {
      const { data } = await client.mutate({ mutation: NoteFilmBegunDocument, variables: { slotId: slot.id } });
      const answer = data?.result;
      if (answer?.__typename !== 'Refusal') return setRefusal(null);
      if (answer.code !== 'FILM_NOT_SENT') return setRefusal(answer);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  async function ended(): Promise<void> {
    setOver(true);
    const { data } = await client.mutate({ mutation: NoteFilmOverDocument, variables: { slotId: slot.id } });
    if (data?.result.__typename === 'Refusal') setRefusal(data.result);
    await session.leave();
  }

  return (
    <section className={classes.playing} aria-label={t`The video that has the floor`}>
      <video
        ref={element}
        className={classes.film}
        src={slot.film.url}
        preload="auto"
        playsInline
        aria-label={t`Video statement of ${slot.delegation.plate.text}`}
        data-film={over ? 'over' : sent ? 'sent' : 'waiting'}
        onLoadedData={loaded}
        onEnded={() => void ended()}
        onError={() => setFault(element.current?.error?.message ?? '')}
      >
        {slot.film.captionsUrl && <track kind="captions" src={slot.film.captionsUrl} default />}
      </video>
      <p role="status" className={classes.status}>
        {over ? (
          <Trans>The video was played to its end. The floor stays given until the Chair goes on.</Trans>
        ) : sent ? (
          <Trans>The video is being played into the meeting.</Trans>
        ) : (
          <Trans>The video is being connected to the meeting.</Trans>
        )}
      </p>
      {fault !== null && (
        <p role="alert" className={classes.wrong}>
          <Trans>This browser cannot play the video: {fault}</Trans>
        </p>
      )}
      <Refusal refusal={refusal} />
      {!over && <ConferenceNotices session={session} state={state} />}
      <div>
        <Button
          variant="default"
          leftSection={<IconMaximize size={18} aria-hidden />}
          onClick={() => void element.current?.requestFullscreen()}
        >
          {t`Full screen`}
        </Button>
      </div>
    </section>
  );
}

/** After a reload it goes on where the meeting is by now. */
function secondsSince(begunAt: string | null | undefined): number {
  return begunAt ? Math.max(0, (serverTime.now() - Date.parse(begunAt)) / 1_000) : 0;
}
