import type { Decision } from '#kernel';
import { accept, refuse } from '#kernel';
import { runsIt, speaksByPart } from './gathering.js';
import type { Gathering, GatheringRefusalCode, Guest, GuestPart } from './gathering.js';

/** What a command changes of a guest; what is not named stays. */
export type GuestChange = Partial<Pick<Guest, 'part' | 'standing' | 'microphone' | 'handRaisedAt'>>;
type GuestDecision = Decision<GuestChange, GatheringRefusalCode>;

/**
 * SDE-72 A host admits who waits, also somebody who was sent out. SDE-81 While it is recorded, only who has consented.
 */
export function admitGuest({ recording }: Gathering, guest: Guest): GuestDecision {
  if (guest.standing === 'ADMITTED') return accept({});
  if (recording === 'ON' && guest.consent !== 'GIVEN') return refuse('CONSENT_MISSING', 'SDE-81');
  return accept({ standing: 'ADMITTED' });
}

/** SDE-78 A host sends a guest out, who loses microphone and hand; one host does not send out another. */
export function dismissGuest(guest: Guest): GuestDecision {
  if (runsIt(guest)) return refuse('HOST_STAYS', 'SDE-78');
  return accept({ standing: 'DISMISSED', microphone: false, handRaisedAt: null });
}

/** SDE-74 Who is in the room raises a hand; raised again it keeps its place; who speaks anyhow needs none. */
export function raiseHand(guest: Guest, now: Date): GuestDecision {
  if (guest.standing !== 'ADMITTED') return refuse('NOT_IN_THE_ROOM', 'SDE-74');
  if (speaksByPart(guest) || guest.microphone) return refuse('HAND_NOT_NEEDED', 'SDE-74');
  return accept(guest.handRaisedAt ? {} : { handRaisedAt: now });
}

/** SDE-75 A host gives the microphone to an attendee who is in the room; the hand goes down with it. */
export function giveMicrophone({ recording }: Gathering, guest: Guest): GuestDecision {
  if (guest.standing !== 'ADMITTED') return refuse('NOT_IN_THE_ROOM', 'SDE-75');
  if (recording === 'ON' && guest.consent !== 'GIVEN') return refuse('CONSENT_MISSING', 'SDE-81');
  return accept(speaksByPart(guest) ? {} : { microphone: true, handRaisedAt: null });
}

/** SDE-76 A host makes guests co-hosts or panellists, or attendees again; hosts by right stay hosts. */
export function setPart(guest: Guest, part: Exclude<GuestPart, 'HOST'>): GuestDecision {
  if (guest.part === 'HOST') return refuse('HOST_STAYS', 'SDE-76');
  if (guest.standing === 'DISMISSED') return refuse('SENT_OUT', 'SDE-76');
  const attendee = part === 'ATTENDEE';
  // Who becomes a panellist while waiting comes in with it (SDE-72).
  return accept({
    part,
    microphone: false,
    handRaisedAt: attendee ? guest.handRaisedAt : null,
    ...(attendee ? {} : { standing: 'ADMITTED' as const }),
  });
}

/** SDE-74 Hands in the order in which they were raised. */
export function handsInOrder<G extends Pick<Guest, 'handRaisedAt' | 'id'>>(guests: readonly G[]): G[] {
  return guests
    .filter(({ handRaisedAt }) => handRaisedAt)
    .toSorted((a, b) => Number(a.handRaisedAt) - Number(b.handRaisedAt) || (a.id < b.id ? -1 : 1));
}
