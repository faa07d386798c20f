import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { LocalVideoTrack, RemoteTrack } from 'livekit-client';
import { FilmCaptions } from '../videos/film-captions.js';
import type { ConferenceState, Picture } from './conference-state.js';
import classes from './stage.module.css';

/** A film that is being played, as far as its captions are concerned. */
export interface Film {
  readonly captionsUrl?: string | null;
  readonly begunAt?: string | null;
}

export interface StageProps {
  readonly state: ConferenceState;
  /** Name on the plate of whoever speaks, for those who do not see the picture. */
  readonly speaker: string | null;
  /** Sound only, by choice. */
  readonly soundOnly: boolean;
  /** Shown over the lower edge: the plate of whoever has the floor. */
  readonly caption?: ReactNode;
  /** Captions of the film that is being played. */
  readonly film?: Film | null;
}

/** The picture: a film or who speaks at a distance large and the hall beside, or the hall alone. */
export function Stage({ state, speaker, soundOnly, caption, film: shown }: StageProps) {
  const { t } = useLingui();
  const speaking = state.pictures.find((picture) => picture.part === 'speaker');
  const film = state.pictures.find((picture) => picture.part === 'film');
  const hall = state.pictures.find((picture) => picture.part === 'hall');
  const podium = state.pictures.find((picture) => picture.part === 'podium');
  const [large, ...others] = [film, speaking, hall, podium].filter((picture) => picture !== undefined);
  // Whoever speaks sees the own picture large and the hall beside it.
  const beside = state.ownPicture && !speaking && large ? [large, ...others] : others;
  const nameOf = ({ part }: Picture) => {
    if (part === 'film') return speaker ? t`Video statement of ${speaker}` : t`Video statement`;
    if (part === 'podium') return t`Picture of the podium`;
    return part === 'speaker'
      ? speaker
        ? t`Picture of ${speaker}`
        : t`Picture of the speaker`
      : t`Picture of the hall`;
  };
  return (
    <div className={classes.stage} data-empty={(!large && !state.ownPicture) || undefined}>
      {state.ownPicture && !speaking ? (
        <Moving
          key="own"
          track={state.ownPicture}
          label={t`Your picture, as others see it`}
          className={classes.large}
        />
      ) : large ? (
        <Moving key={large.sid} track={large.track} label={nameOf(large)} className={classes.large} />
      ) : (
        <p className={classes.empty}>
          <IconVideoOff size={28} stroke={1.5} aria-hidden />
          <span>{t(whyEmpty(state, soundOnly))}</span>
        </p>
      )}
      {beside.length > 0 && (
        <div className={classes.others}>
          {beside.map((picture) => (
            <Moving key={picture.sid} track={picture.track} label={nameOf(picture)} className={classes.small} />
          ))}
        </div>
      )}
      {film && shown?.captionsUrl && shown.begunAt && <FilmCaptions url={shown.captionsUrl} begunAt={shown.begunAt} />}
      {caption && <div className={classes.caption}>{caption}</div>}
    </div>
  );
}

function whyEmpty(state: ConferenceState, soundOnly: boolean): MessageDescriptor {
  if (state.line === 'connecting' || state.line === 'idle') return msg`Connecting to sound and picture`;
  if (state.line === 'lost') return msg`The connection to sound and picture was lost. It is being restored.`;
  if (state.line === 'replaced' || state.line === 'refused') return msg`No sound and picture in this window`;
  if (soundOnly) return msg`Sound only, as you chose`;
  return msg`No picture from the hall at the moment`;
}

/** A picture. Of remote ones the library sends only as many pixels as the element shows. */
function Moving({
  track,
  label,
  className,
}: {
  readonly track: RemoteTrack | LocalVideoTrack;
  readonly label: string;
  readonly className: string | undefined;
}) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return <video ref={video} className={className} aria-label={label} autoPlay playsInline muted />;
}
