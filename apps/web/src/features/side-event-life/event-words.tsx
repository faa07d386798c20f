import { useLingui } from '@lingui/react/macro';
import { IconBan, IconBroadcast, IconCircleCheck, IconClockHour4, IconHourglass, IconUsers } from '@tabler/icons-react';
import type { SideEventAttendanceWay, SideEventLineFragment, SideEventMode } from '../../generated/graphql.js';
import { StatusBadge } from '../shell/status-badge.js';

/** How an event is held, in words. */
export function useModeWord(): (mode: SideEventMode) => string {
  const { t } = useLingui();
  return (mode) => {
    switch (mode) {
      case 'IN_PERSON':
        return t`In the room`;
      case 'ONLINE':
        return t`Online`;
      case 'HYBRID':
        return t`In the room and online`;
    }
  };
}

/** How somebody attends, in words. */
export function useWayWord(): (way: SideEventAttendanceWay) => string {
  const { t } = useLingui();
  return (way) => (way === 'HALL' ? t`In the room` : t`Online`);
}

/** Whether an event is now, over, cancelled or full; nothing where it is simply to come. */
export function EventStanding({ event, now }: { readonly event: SideEventLineFragment; readonly now: Date }) {
  const { t } = useLingui();
  const at = now.getTime();
  if (event.cancelledAt)
    return (
      <StatusBadge tone="bad" icon={IconBan}>
        {t`Taken from the programme`}
      </StatusBadge>
    );
  if (event.endedAt || at >= Date.parse(event.endsAt))
    return (
      <StatusBadge tone="idle" icon={IconCircleCheck}>
        {t`Over`}
      </StatusBadge>
    );
  if (at >= Date.parse(event.startsAt))
    return (
      <StatusBadge tone="ok" icon={IconBroadcast}>
        {t`Now`}
      </StatusBadge>
    );
  if (event.mode !== 'IN_PERSON' && at >= Date.parse(event.doorOpensAt))
    return (
      <StatusBadge tone="info" icon={IconClockHour4}>
        {t`Door open`}
      </StatusBadge>
    );
  if (isFull(event))
    return (
      <StatusBadge tone="warn" icon={IconHourglass}>
        {t`Waiting list`}
      </StatusBadge>
    );
  return event.takesRegistrations ? (
    <StatusBadge tone="info" icon={IconUsers}>
      {t`Registration open`}
    </StatusBadge>
  ) : null;
}

/** Whether every way of attending is full. */
export function isFull({ places }: SideEventLineFragment): boolean {
  return places.length > 0 && places.every(({ capacity, placed }) => capacity !== null && placed >= capacity);
}
