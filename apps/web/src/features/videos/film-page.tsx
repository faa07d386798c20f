import { Button, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SlotFieldsFragment } from '../../generated/graphql.js';
import { HolderCard } from '../floor/holder-card.js';
import { MeetingFrame } from '../floor/meeting-frame.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { useMeeting } from '../floor/use-meeting.js';
import { WaitingPage } from '../floor/waiting-page.js';
import { Plate } from '../shell/plate.js';
import { FilmSound, sendsFilms } from './film-sound.js';
import { PlayingFilm } from './playing-film.js';
import { Length } from './video-words.js';
import classes from './videos.module.css';

type FilmSlot = SlotFieldsFragment & { readonly film: NonNullable<SlotFieldsFragment['film']> };
const hasFilm = (slot: SlotFieldsFragment): slot is FilmSlot => Boolean(slot.film);

/** For the secretariat: plays video statements into the meeting when the floor is given to their slots. */
export function FilmPage() {
  const { t } = useLingui();
  const { meetingId } = useParams({ from: '/meetings/$meetingId/videos' });
  const { meeting, error } = useMeeting(meetingId);
  const feed = useMeetingFloor(meetingId);
  const [sound, setSound] = useState<FilmSound | null>(null);
  const [aloud, setAloud] = useState(false);
  const places = useRef(new Map<string, number>());
  useEffect(() => () => void sound?.end(), [sound]);
  useEffect(() => sound?.listenHere(aloud), [sound, aloud]);
  const able = useMemo(sendsFilms, []);

  const { floor } = feed;
  if (!meeting || !floor) return <WaitingPage missing={meeting === null || feed.line === 'refused'} error={error} />;
  const slots = floor.lists.flatMap((list) => list.slots);
  const waiting = slots.filter(hasFilm).filter(({ state }) => state === 'WAITING');
  const holder = floor.holder?.slot;
  const begin = async () => {
    const made = new FilmSound();
    await made.begin();
    setSound(made);
  };
  return (
    <MeetingFrame meeting={meeting} feed={feed} purpose={t`Video statements`}>
      <div className={classes.player}>
        <section className={classes.main} aria-label={t`Player`}>
          {!able && (
            <p role="alert" className={classes.wrong}>
              <Trans>This browser cannot send videos on into a meeting. Use Chrome, Edge or Firefox.</Trans>
            </p>
          )}
          {!sound ? (
            <>
              <p>
                <Trans>
                  Videos are played from this page: by themselves, as soon as the floor is given to their slots. Leave
                  it open and in sight; one page for a meeting is enough.
                </Trans>
              </p>
              <div>
                <Button
                  size="md"
                  disabled={!able}
                  leftSection={<IconPlayerPlay size={20} aria-hidden />}
                  onClick={() => void begin()}
                >
                  {t`Be ready to play`}
                </Button>
              </div>
            </>
          ) : holder && hasFilm(holder) ? (
            <PlayingFilm
              key={`${holder.id} ${floor.holder?.givenAt}`}
              meetingId={meetingId}
              slot={holder}
              sound={sound}
              places={places.current}
            />
          ) : (
            <p role="status" className={classes.status} data-ready>
              <Trans>Ready. The next video begins by itself when the floor is given to its slot.</Trans>
            </p>
          )}
          <Switch
            label={t`Let me hear the video on this machine too`}
            description={t`Not where the sound of the meeting is heard from the same machine.`}
            checked={aloud}
            onChange={(event) => setAloud(event.currentTarget.checked)}
          />
        </section>
        <section className={classes.main} aria-label={t`Videos of this meeting`}>
          <HolderCard holder={floor.holder} />
          <h2>{t`Videos that wait`}</h2>
          {waiting.length === 0 ? (
            <p className={classes.quiet}>
              <Trans>No video waits on the lists of speakers of this meeting.</Trans>
            </p>
          ) : (
            <ol className={classes.lines}>
              {waiting.map((slot) => (
                <li key={slot.id} className={classes.line}>
                  <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
                  <span className={classes.quiet}>
                    <Length milliseconds={slot.film.milliseconds} />
                  </span>
                  <video
                    className={classes.preview}
                    src={slot.film.url}
                    preload="metadata"
                    controls
                    muted
                    aria-label={t`Video statement of ${slot.delegation.plate.text}`}
                  >
                    {slot.film.captionsUrl && <track kind="captions" src={slot.film.captionsUrl} />}
                  </video>
                </li>
              ))}
            </ol>
          )}
        </section>
      </div>
    </MeetingFrame>
  );
}
