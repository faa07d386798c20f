import { runsIt, speaksByPart } from './gathering.js';
import type { Guest, RecordingState } from './gathering.js';

type Seen = Omit<Guest, 'handRaisedAt'>;

export interface GuestsSeen<G> {
  readonly guests: readonly G[];
  /** How many are in the room. */
  readonly present: number;
  readonly waiting: number;
  /** How many in the room have not consented, while they are asked. */
  readonly withoutConsent: number;
}

/**
 * SDE-83 Hosts see everybody, also who was sent out; whoever is in the room sees those who speak, and themselves; who
 * waits in the lobby sees nobody else.
 */
export function guestsSeen<G extends Seen>(me: G, guests: readonly G[], recording: RecordingState): GuestsSeen<G> {
  const inside = me.standing === 'ADMITTED';
  const runs = inside && runsIt(me);
  const inRoom = guests.filter(({ standing, present }) => standing === 'ADMITTED' && present);
  const speaks = (one: G): boolean => speaksByPart(one) || one.microphone;
  const isSeen = (one: G): boolean =>
    one.id === me.id ||
    (runs ? one.present || one.standing === 'DISMISSED' : inside && speaks(one) && inRoom.includes(one));
  return {
    guests: guests.filter(isSeen),
    present: inside ? inRoom.length : 0,
    waiting: runs ? guests.filter(({ standing, present }) => standing === 'WAITING' && present).length : 0,
    withoutConsent: recording === 'OFF' ? 0 : inRoom.filter(({ consent }) => consent !== 'GIVEN').length,
  };
}
