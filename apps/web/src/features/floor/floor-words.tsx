import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import {
  IconBuildingBank,
  IconCircleCheck,
  IconCircleDot,
  IconClock,
  IconDeviceLaptop,
  IconPlayerPause,
  IconUserOff,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { Attendance, ListState, SlotHold, SlotKind, SpeakerCategory } from '../../generated/graphql.js';

export interface Word {
  readonly label: MessageDescriptor;
  readonly icon: Icon;
  readonly tone: 'ok' | 'warn' | 'bad' | 'info' | 'idle';
}

export const listStates: Record<ListState, Word> = {
  PLANNED: { label: msg`List not yet open`, icon: IconClock, tone: 'idle' },
  OPEN: { label: msg`List open`, icon: IconCircleDot, tone: 'ok' },
  CLOSED: { label: msg`List closed`, icon: IconPlayerPause, tone: 'warn' },
  REOPENED: { label: msg`List reopened`, icon: IconCircleDot, tone: 'ok' },
  FINISHED: { label: msg`Debate closed`, icon: IconCircleCheck, tone: 'idle' },
};

export const attendances: Record<Attendance, Word> = {
  IN_HALL: { label: msg`In the hall`, icon: IconBuildingBank, tone: 'info' },
  REMOTE: { label: msg`Remote`, icon: IconDeviceLaptop, tone: 'info' },
  ABSENT: { label: msg`Absent`, icon: IconUserOff, tone: 'idle' },
};

export const slotKinds: Record<SlotKind, MessageDescriptor> = {
  STATEMENT: msg`Statement`,
  RIGHT_OF_REPLY: msg`Right of reply`,
  POINT_OF_ORDER: msg`Point of order`,
};

export const speakerCategories: Record<SpeakerCategory, MessageDescriptor> = {
  GROUP_CHAIR: msg`For a group`,
  MEMBER: msg`Member`,
  OBSERVER: msg`Observer State`,
  UN_ENTITY: msg`United Nations entity`,
  INTERGOVERNMENTAL_ORGANIZATION: msg`Intergovernmental organization`,
  NON_GOVERNMENTAL_ORGANIZATION: msg`Non-governmental organization`,
  PANELLIST: msg`Panellist`,
};

/** Why a slot does not stand where the rules would have it. */
export const slotHolds: Record<SlotHold, MessageDescriptor> = {
  MOVED: msg`Moved by hand`,
  SWAPPED: msg`Places exchanged`,
  CALLED_ABSENT: msg`Called and not there`,
  RETURNED: msg`Came back`,
};
