import type { BoothRefusalCode } from './booth.js';

/** Why someone may not join a meeting's conference, or take a booth. */
export type ConferenceRefusalCode =
  | BoothRefusalCode
  | 'CONFERENCE_OFF'
  | 'MEETING_UNKNOWN'
  | 'MEETING_OVER'
  | 'NOT_PUBLIC'
  | 'NOT_IN_THIS_CAPACITY'
  | 'BOOTH_UNKNOWN'
  | 'BOOTH_OTHER_ON_AIR';
