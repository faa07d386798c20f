import { useLingui } from '@lingui/react/macro';
import {
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleMinus,
  IconHourglass,
  IconLock,
  IconPencil,
  IconUserMinus,
  type Icon,
} from '@tabler/icons-react';
import type {
  AllotmentOutcome,
  AllotmentRule,
  SpeakingOfferState,
  SpeakingRefusalReason,
  SpeakingRequestState,
  SpeakingWay,
} from '../../generated/graphql.js';
import { StatusBadge, type StatusBadgeProps } from '../shell/status-badge.js';

export const allotmentRules: readonly AllotmentRule[] = ['ORDER_OF_REQUEST', 'LOT', 'COMMITTEE'];
export const ways: readonly SpeakingWay[] = ['IN_HALL', 'REMOTE', 'VIDEO'];

export function useRuleWord(): (rule: AllotmentRule) => string {
  const { t } = useLingui();
  return (rule) =>
    ({ ORDER_OF_REQUEST: t`Order of request`, LOT: t`Drawn by lot`, COMMITTEE: t`Proposed by a committee` })[rule];
}

export function useWayWord(): (way: SpeakingWay) => string {
  const { t } = useLingui();
  return (way) => ({ IN_HALL: t`In the hall`, REMOTE: t`Live at a distance`, VIDEO: t`Video statement` })[way];
}

export function useReasonWord(): (reason: SpeakingRefusalReason) => string {
  const { t } = useLingui();
  return (reason) =>
    ({
      SLOTS_TAKEN: t`All places were taken by those before it in the order.`,
      REGION_FULL: t`Its region had as many places as one region may have while others ask.`,
      NEW_VOICES_FIRST: t`Organizations that had not been heard in the session came first.`,
      NOT_PROPOSED: t`The coordinating committee did not name it.`,
      ASKED_TWICE: t`The organization had asked on this item before.`,
      NOT_ELIGIBLE: t`By its status it may not speak in this body.`,
    })[reason];
}

/** Consultative status, in words. */
export function useStatusWord(): (status: string) => string {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    GENERAL: t`General status`,
    SPECIAL: t`Special status`,
    ROSTER: t`Roster`,
    SUSPENDED: t`Status suspended`,
    NONE: t`No consultative status`,
  };
  return (status) => words[status] ?? status;
}

type Look = readonly [StatusBadgeProps['tone'], Icon, string];

export function OfferStateBadge({ state }: { readonly state: SpeakingOfferState }) {
  const { t } = useLingui();
  const looks: Readonly<Record<SpeakingOfferState, Look>> = {
    PLANNED: ['info', IconCalendarEvent, t`Not open yet`],
    OPEN: ['ok', IconPencil, t`Taking requests`],
    CLOSED: ['warn', IconLock, t`Closed, not yet allotted`],
    ALLOTTED: ['ok', IconCircleCheck, t`Allotted`],
  };
  const [tone, icon, word] = looks[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word}
    </StatusBadge>
  );
}

export function RequestStateBadge({ state }: { readonly state: SpeakingRequestState | AllotmentOutcome }) {
  const { t } = useLingui();
  const looks: Readonly<Record<SpeakingRequestState, Look>> = {
    WAITING: ['info', IconHourglass, t`Waits for the allotment`],
    GRANTED: ['ok', IconCircleCheck, t`Has a place`],
    REFUSED: ['idle', IconCircleMinus, t`No place`],
    WITHDRAWN: ['idle', IconUserMinus, t`Withdrawn`],
  };
  const [tone, icon, word] = looks[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {word}
    </StatusBadge>
  );
}
