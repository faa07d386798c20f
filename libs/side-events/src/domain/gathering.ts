import { isUuid } from '#kernel';

/** What somebody is in the room of an event. */
export const guestParts = ['HOST', 'COHOST', 'PANELLIST', 'ATTENDEE'] as const;
export type GuestPart = (typeof guestParts)[number];

/** In the lobby, in the room, or sent out. */
export const guestStandings = ['WAITING', 'ADMITTED', 'DISMISSED'] as const;
export type GuestStanding = (typeof guestStandings)[number];

/** Consent to being recorded: not asked or not answered, given, declined. */
export type RecordingConsent = 'NONE' | 'GIVEN' | 'DECLINED';

export type RecordingState = 'OFF' | 'ASKED' | 'ON';

/** An event as it is held online, apart from those who are in it. */
export interface Gathering {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Minutes before the beginning at which the door opens; data of the event. */
  readonly doorMinutes: number;
  /** Ended by the host before its time. */
  readonly endedAt: Date | null;
  readonly recording: RecordingState;
}

export interface Guest {
  readonly id: string;
  readonly part: GuestPart;
  readonly standing: GuestStanding;
  /** Whether a microphone was given by hand; hosts and panellists have theirs without it. */
  readonly microphone: boolean;
  readonly handRaisedAt: Date | null;
  readonly consent: RecordingConsent;
  /** Connected to the SFU, or seen in the lobby a moment ago. */
  readonly present: boolean;
}

export type GatheringRefusalCode =
  | 'GATHERING_UNKNOWN'
  | 'NOT_ONLINE'
  | 'DOOR_CLOSED'
  | 'GATHERING_OVER'
  | 'NO_PLACE_ONLINE'
  | 'IN_THE_LOBBY'
  | 'SENT_OUT'
  | 'GUEST_UNKNOWN'
  | 'NOT_THE_HOST'
  | 'HOST_STAYS'
  | 'HAND_NOT_NEEDED'
  | 'NOT_IN_THE_ROOM'
  | 'CONSENT_MISSING'
  | 'CONSENTS_MISSING'
  | 'CONSENT_NOT_ASKED'
  | 'RECORDING_UNDER_WAY'
  | 'CONFERENCE_OFF';

/** Those who run the gathering. */
export function runsIt({ part }: Pick<Guest, 'part'>): boolean {
  return part === 'HOST' || part === 'COHOST';
}

/** Those who speak without being given a microphone. */
export function speaksByPart({ part }: Pick<Guest, 'part'>): boolean {
  return part !== 'ATTENDEE';
}

const prefix = 'guest:';

/** Under which the SFU knows a guest. */
export const identityOf = (guestId: string): string => prefix + guestId;

/** @returns null for a text that `identityOf` does not write */
export function guestOf(identity: string): string | null {
  const id = identity.startsWith(prefix) ? identity.slice(prefix.length) : '';
  return isUuid(id) ? id : null;
}
