import { Trans, useLingui } from '@lingui/react/macro';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconInbox,
  IconUserMinus,
  type Icon,
} from '@tabler/icons-react';
import type { VideoState } from '../../generated/graphql.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';

const looks: Readonly<Record<VideoState, readonly [StatusBadgeProps['tone'], Icon]>> = {
  CHECKING: ['info', IconHourglass],
  READY: ['info', IconInbox],
  REFUSED: ['bad', IconCircleX],
  RETURNED: ['warn', IconArrowBackUp],
  ACCEPTED: ['ok', IconCircleCheck],
  WITHDRAWN: ['idle', IconUserMinus],
};

export function useVideoStateWord(): (state: VideoState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      CHECKING: t`Being checked`,
      READY: t`With the secretariat`,
      REFUSED: t`Cannot be taken`,
      RETURNED: t({ message: 'Returned', context: 'video statement' }),
      ACCEPTED: t({ message: 'Accepted', context: 'video statement' }),
      WITHDRAWN: t({ message: 'Taken back', context: 'video statement' }),
    })[state];
}

/** Where a video statement stands. */
export function VideoStateBadge({ state }: { readonly state: VideoState }) {
  const word = useVideoStateWord();
  const [tone, icon] = looks[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word(state)}
    </StatusBadge>
  );
}

/** A length in minutes and seconds. */
export function Length({ milliseconds }: { readonly milliseconds: number }) {
  const whole = Math.round(milliseconds / 1_000);
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  return (
    <Trans>
      {minutes} min {seconds} s
    </Trans>
  );
}

/** Megabytes, for people. */
export function Size({ bytes }: { readonly bytes: number }) {
  const { i18n } = useLingui();
  const megabytes = i18n.number(bytes / 1_048_576, { maximumFractionDigits: bytes < 10_485_760 ? 1 : 0 });
  return <Trans>{megabytes} MB</Trans>;
}
