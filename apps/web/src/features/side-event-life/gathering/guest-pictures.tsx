import { useLingui } from '@lingui/react/macro';
import { IconMicrophone, IconUserCircle } from '@tabler/icons-react';
import type { LocalVideoTrack, RemoteTrack } from 'livekit-client';
import { useEffect, useRef } from 'react';
import type { GatheringPartsFragment } from '../../../generated/graphql.js';
import type { GatheringLineState } from './gathering-line.js';
import classes from './gathering.module.css';

export interface GuestPicturesProps {
  readonly gathering: GatheringPartsFragment;
  readonly state: GatheringLineState;
}

/** Everybody who may speak, with picture where there is one; a shared screen stands first and large. */
export function GuestPictures({ gathering, state }: GuestPicturesProps) {
  const { t } = useLingui();
  const speakers = gathering.guests.filter(
    ({ part, microphone, standing, present }) =>
      standing === 'ADMITTED' && present && (part !== 'ATTENDEE' || microphone),
  );
  const screen = state.pictures.find((picture) => picture.screen);
  return (
    <div className={classes.pictures}>
      {screen && (
        <figure className={classes.screen}>
          <Film track={screen.track} label={t`Shared screen`} />
        </figure>
      )}
      {speakers.map(({ id, name, organization }) => {
        const identity = `guest:${id}`;
        const picture = state.pictures.find((each) => each.identity === identity && !each.screen);
        const own = id === gathering.me.id ? state.own.ownPicture : null;
        return (
          <figure key={id} className={classes.picture} data-speaking={state.speaking.includes(identity) || undefined}>
            {own ? (
              <Film track={own} label={t`Your picture, as others see it`} />
            ) : picture ? (
              <Film track={picture.track} label={t`Picture of ${name}`} />
            ) : (
              <IconUserCircle size={56} stroke={1} aria-hidden />
            )}
            <figcaption>
              {state.speaking.includes(identity) && <IconMicrophone size={16} aria-label={t`speaks`} />}{' '}
              <bdi>{name}</bdi>
              {organization && <span className={classes.quiet}> {organization}</span>}
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

function Film({ track, label }: { readonly track: RemoteTrack | LocalVideoTrack; readonly label: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return <video ref={video} aria-label={label} autoPlay playsInline muted />;
}
