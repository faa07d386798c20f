import type { Decision, FaultyField } from '#kernel';

/** Every reason for which a command on side events is refused; each has its sentence in `messages/`. */
export const sideEventRefusals = [
  'SIDE_CALL_NONE',
  'SIDE_CALL_FAULTY',
  'SIDE_CALL_CHANGED',
  'SIDE_WINDOW_EARLY',
  'SIDE_WINDOW_OVER',
  'SIDE_CLASS_NOT_CALLED',
  'SIDE_STATUS_NEEDED',
  'SIDE_ORGANISER_HAS_EVENT',
  'SIDE_ORGANISER_UNKNOWN',
  'SIDE_EVENT_FAULTY',
  'SIDE_EVENT_CHANGED',
  'SIDE_EVENT_UNKNOWN',
  'SIDE_EVENT_PAST',
  'SIDE_SUPPORT_LATE',
  'SIDE_SUPPORT_ANSWERED',
  'SIDE_NOTHING_FITS',
  'SIDE_TAKEN_BEFORE',
  'SIDE_PEOPLE_ELSEWHERE',
  'SIDE_NOT_RELEVANT',
  'SIDE_FOCUS_NOT_INVOLVED',
  'SIDE_PLACE_TAKEN',
  'SIDE_PLACE_UNKNOWN',
  'SIDE_BOARD_CHANGED',
  'SIDE_BOARD_UNLAWFUL',
  'SIDE_BOARD_EMPTY',
  'SIDE_PROPOSAL_UNDER_WAY',
  'SIDE_PROPOSAL_NONE',
  'SIDE_OFFER_OVER',
] as const;
export type SideEventRefusal = (typeof sideEventRefusals)[number];
export type SideEventDecision<T> = Decision<T, SideEventRefusal>;

/** A faulty field, with the rule that it is against. */
export interface SideEventFault extends FaultyField {
  readonly rule: string;
}
