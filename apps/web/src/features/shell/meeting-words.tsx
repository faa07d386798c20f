import { useLingui } from '@lingui/react/macro';
import {
  IconAccessPoint,
  IconBuilding,
  IconBuildingBroadcastTower,
  IconCalendarEvent,
  IconCircleCheck,
  IconPlayerPause,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import type { MeetingMode, MeetingState, MeetingType } from '../../generated/graphql.js';
import { StatusBadge, type StatusBadgeProps } from './status-badge.js';

/** How a session or meeting is held, in words. */
export function useModeWord(): (mode: MeetingMode) => string {
  const { t } = useLingui();
  return (mode) => ({ IN_PERSON: t`In the hall`, HYBRID: t`Hybrid`, ONLINE: t`Online` })[mode];
}

/** Type of a meeting, in words. */
export function useTypeWord(): (type: MeetingType) => string {
  const { t } = useLingui();
  return (type) =>
    ({ PLENARY: t`Plenary`, COMMITTEE_OF_THE_WHOLE: t`Committee of the Whole`, INFORMAL: t`Informal consultations` })[
      type
    ];
}

const modeIcons: Readonly<Record<MeetingMode, Icon>> = {
  IN_PERSON: IconBuilding,
  HYBRID: IconBuildingBroadcastTower,
  ONLINE: IconWorld,
};

export function ModeBadge({ mode }: { readonly mode: MeetingMode }) {
  return (
    <StatusBadge tone="idle" icon={modeIcons[mode]}>
      {useModeWord()(mode)}
    </StatusBadge>
  );
}

/** Where a meeting stands, by icon, word and colour. */
export function MeetingStateBadge({ state }: { readonly state: MeetingState }) {
  const { t } = useLingui();
  const badges: Readonly<Record<MeetingState, [StatusBadgeProps['tone'], Icon, string]>> = {
    SCHEDULED: ['info', IconCalendarEvent, t`Scheduled`],
    OPEN: ['ok', IconAccessPoint, t`In progress`],
    SUSPENDED: ['warn', IconPlayerPause, t`Suspended`],
    CLOSED: ['idle', IconCircleCheck, t`Ended`],
  };
  const [tone, icon, word] = badges[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word}
    </StatusBadge>
  );
}
