import { checkDoor } from './enter-gathering.js';
import { speaksByPart } from './gathering.js';
import type { Gathering, Guest } from './gathering.js';

/** What a guest may publish; the names of `#platform`'s conference, which a rule does not import. */
export type GuestSource = 'MICROPHONE' | 'CAMERA' | 'SCREEN';

const nothing: readonly GuestSource[] = [];

/**
 * SDE-73 Hosts, co-hosts and panellists who are in the room publish while the door is open, an attendee while having
 * the microphone; nobody publishes from the lobby, having been sent out, or once it is over. Pure, so that any process
 * comes to the same answer at any time.
 */
export function guestSources(gathering: Gathering, guest: Guest, now: Date): readonly GuestSource[] {
  if (guest.standing !== 'ADMITTED' || !checkDoor(gathering, now).ok) return nothing;
  if (speaksByPart(guest)) return ['MICROPHONE', 'CAMERA', 'SCREEN'];
  return guest.microphone ? ['MICROPHONE', 'CAMERA'] : nothing;
}

/** SDE-77 Whether a guest may be connected at all: sent out, waiting or after the end, the line is cut by the server. */
export function mayBeConnected(gathering: Gathering, guest: Guest, now: Date): boolean {
  return guest.standing === 'ADMITTED' && checkDoor(gathering, now).ok;
}
