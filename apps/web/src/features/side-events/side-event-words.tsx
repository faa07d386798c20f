import { useLingui } from '@lingui/react/macro';
import {
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconGift,
  IconPencil,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import type {
  CosponsorState,
  OrganiserClass,
  SideCallPartsFragment,
  SideEventMode,
  SideEventState,
} from '../../generated/graphql.js';
import { shortDayIn, timeIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';

export function useModeWord(): (mode: SideEventMode) => string {
  const { t } = useLingui();
  return (mode) => ({ IN_PERSON: t`In a room`, HYBRID: t`In a room and online`, ONLINE: t`Online only` })[mode];
}

export function useClassWord(): (organiserClass: OrganiserClass) => string {
  const { t } = useLingui();
  return (organiserClass) =>
    ({
      STATE: t`States`,
      UN_ENTITY: t`Entities of the United Nations`,
      INTERGOVERNMENTAL_ORGANIZATION: t`Intergovernmental organizations`,
      NON_GOVERNMENTAL_ORGANIZATION: t`Non-governmental organizations in consultative status`,
    })[organiserClass];
}

export function useEquipmentWord(): (key: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    SCREEN: t`Screen and projector`,
    INTERPRETATION: t`Interpretation booths`,
    MICROPHONES: t`Table microphones`,
    HEARING_LOOP: t`Hearing loop`,
    LAPTOP: t`Laptop`,
    RECORDING: t`Recording`,
  };
  return (key) => words[key] ?? key;
}

export function useSupportWord(): (state: CosponsorState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      NAMED: t`is asked when you submit`,
      ASKED: t`asked, has not answered`,
      CONFIRMED: t`supports the event`,
      DECLINED: t`does not support it`,
    })[state];
}

const looks: Readonly<Record<SideEventState, { readonly tone: StatusBadgeProps['tone']; readonly icon: Icon }>> = {
  DRAFT: { tone: 'idle', icon: IconPencil },
  SUBMITTED: { tone: 'info', icon: IconSend },
  OFFERED: { tone: 'warn', icon: IconGift },
  ACCEPTED: { tone: 'ok', icon: IconCircleCheck },
  REFUSED: { tone: 'bad', icon: IconCircleX },
  WITHDRAWN: { tone: 'idle', icon: IconClockHour4 },
};

export function SideEventStateBadge({ state }: { readonly state: SideEventState }) {
  const { t } = useLingui();
  const words: Readonly<Record<SideEventState, string>> = {
    DRAFT: t`Draft`,
    SUBMITTED: t`Submitted`,
    OFFERED: t`A place is offered`,
    ACCEPTED: t`In the programme`,
    REFUSED: t`Refused`,
    WITHDRAWN: t`Withdrawn`,
  };
  return <StatusBadge {...looks[state]}>{words[state]}</StatusBadge>;
}

/** A slot in words, at the place of the session. */
export function slotWords(call: Pick<SideCallPartsFragment, 'slots' | 'timezone'>, id: string): string | null {
  const slot = call.slots.find((one) => one.id === id);
  if (!slot) return null;
  const language = currentLanguage();
  const [start, end] = [slot.startsAt, slot.endsAt].map((instant) => timeIn(language, instant, call.timezone));
  // Isolated and unbroken: a span of time reads from left to right in Arabic too.
  return `${shortDayIn(language, slot.startsAt, call.timezone)}, \u2068${start}\u2060–\u2060${end}\u2069`;
}
