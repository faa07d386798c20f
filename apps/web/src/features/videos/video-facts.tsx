import { Trans, useLingui } from '@lingui/react/macro';
import type { VideoPartsFragment } from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { Refusal } from '../shell/refusal.js';
import { Length, Size, VideoStateBadge } from './video-words.js';
import classes from './videos.module.css';

/** A video statement with where it stands, and the film itself once it can be played. */
export function VideoFacts({ video }: { readonly video: VideoPartsFragment }) {
  const { t } = useLingui();
  const { fileName, size, milliseconds, longestSeconds, state, fault, reason, url, converted, captionsUrl } = video;
  return (
    <>
      <div className={classes.bar}>
        <VideoStateBadge state={state} />
        <bdi>{fileName}</bdi>
      </div>
      <p className={classes.quiet}>
        <Size bytes={size} />
        {milliseconds !== null && (
          <>
            {' · '}
            <Length milliseconds={milliseconds ?? 0} />
          </>
        )}
        {' · '}
        <Trans>
          at most <Length milliseconds={longestSeconds * 1_000} /> (CIV-66)
        </Trans>
        {' · '}
        <Trans>
          sent <Moment at={video.createdAt} />
        </Trans>
        {converted && (
          <>
            {' · '}
            {t`converted into MP4 (H.264)`}
          </>
        )}
        {' · '}
        {captionsUrl ? t`with captions` : t`without captions`}
      </p>
      {reason && <p className={classes.reason}>{reason}</p>}
      <Refusal refusal={fault} />
      {url && (
        <video
          className={classes.preview}
          src={url}
          controls
          preload="metadata"
          aria-label={t`Video statement of ${video.organisation.text}`}
        >
          {captionsUrl && <track kind="captions" src={captionsUrl} default />}
        </video>
      )}
    </>
  );
}
