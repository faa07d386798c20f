import { useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconCheck, IconFileText, IconPencil, IconSend, IconX } from '@tabler/icons-react';
import type { SignatoryState, StatementState, WritingStatus } from '../../generated/graphql.js';
import { StatusBadge } from '../shell/status-badge.js';

export const statementStates: readonly StatementState[] = [
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'ISSUED',
  'WITHDRAWN',
  'DRAFT',
];

export function useStateWord(): (state: StatementState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      DRAFT: t`Draft`,
      SUBMITTED: t`Submitted`,
      RETURNED: t`Returned`,
      ACCEPTED: t`Accepted`,
      ISSUED: t`Issued`,
      WITHDRAWN: t`Taken back`,
    })[state];
}

const looks = {
  DRAFT: { tone: 'idle', icon: IconPencil },
  SUBMITTED: { tone: 'info', icon: IconSend },
  RETURNED: { tone: 'warn', icon: IconArrowBackUp },
  ACCEPTED: { tone: 'ok', icon: IconCheck },
  ISSUED: { tone: 'ok', icon: IconFileText },
  WITHDRAWN: { tone: 'idle', icon: IconX },
} as const;

export function StatementStateBadge({ state }: { readonly state: StatementState }) {
  const word = useStateWord();
  return <StatusBadge {...looks[state]}>{word(state)}</StatusBadge>;
}

/** Status of an organization in consultation with the Council. */
export function useStatusWord(): (status: string) => string {
  const { t } = useLingui();
  return (status) =>
    ({
      GENERAL: t`General consultative status`,
      SPECIAL: t`Special consultative status`,
      ROSTER: t`Roster`,
      SUSPENDED: t`Consultative status suspended`,
    })[status] ?? t`No consultative status`;
}

export const writingStatuses: readonly WritingStatus[] = ['GENERAL', 'SPECIAL', 'ROSTER'];

export function useSignatoryWord(): (state: SignatoryState) => string {
  const { t } = useLingui();
  return (state) => ({ ASKED: t`Asked, no answer yet`, CONFIRMED: t`Confirmed`, DECLINED: t`Declined` })[state];
}
