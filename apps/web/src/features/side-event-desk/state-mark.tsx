import { IconArrowBackUp, IconBan, IconCheck, IconClock, IconInbox, IconPencil } from '@tabler/icons-react';
import type { SideEventState } from '../../generated/graphql.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';
import { useStateWord } from './desk-words.js';

const looks: Readonly<Record<SideEventState, Pick<StatusBadgeProps, 'tone' | 'icon'>>> = {
  DRAFT: { tone: 'idle', icon: IconPencil },
  SUBMITTED: { tone: 'info', icon: IconInbox },
  OFFERED: { tone: 'warn', icon: IconClock },
  ACCEPTED: { tone: 'ok', icon: IconCheck },
  REFUSED: { tone: 'bad', icon: IconBan },
  WITHDRAWN: { tone: 'idle', icon: IconArrowBackUp },
};

/** Where an application stands. */
export function StateMark({ state }: { readonly state: SideEventState }) {
  const word = useStateWord();
  return <StatusBadge {...looks[state]}>{word(state)}</StatusBadge>;
}
