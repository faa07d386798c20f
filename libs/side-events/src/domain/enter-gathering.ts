import type { Decision } from '#kernel';
import { accept, refuse } from '#kernel';
import { runsIt, speaksByPart } from './gathering.js';
import type { Gathering, GatheringRefusalCode, Guest, GuestPart, GuestStanding } from './gathering.js';

/** What the one at the door is, found before the rule is asked. */
export interface AtTheDoor {
  /** Acts for the organizer, or is of the secretariat of the session. */
  readonly organizes: boolean;
  /** Has a place online. */
  readonly placed: boolean;
  /** As who they came before; null the first time. */
  readonly before: Pick<Guest, 'part' | 'standing' | 'consent'> | null;
}

/** SDE-70 The door is open from some minutes before the beginning until the end, or until the host ends it. */
export function checkDoor(gathering: Gathering, now: Date): Decision<undefined, GatheringRefusalCode> {
  if (gathering.endedAt || now >= gathering.endsAt) return refuse('GATHERING_OVER', 'SDE-70');
  const opens = gathering.startsAt.getTime() - gathering.doorMinutes * 60_000;
  return now.getTime() < opens
    ? refuse('DOOR_CLOSED', 'SDE-70', { opens: new Date(opens).toISOString(), minutes: gathering.doorMinutes })
    : accept();
}

/**
 * SDE-71 Comes in who organizes the event or has a place online. SDE-72 Whoever organizes or speaks goes in at once, an
 * attendee waits in the lobby until a host admits them; who was admitted comes back without waiting, who was sent out
 * does not come back by themselves.
 */
export function enterGathering(
  gathering: Gathering,
  { organizes, placed, before }: AtTheDoor,
  now: Date,
): Decision<{ readonly part: GuestPart; readonly standing: GuestStanding }, GatheringRefusalCode> {
  const open = checkDoor(gathering, now);
  if (!open.ok) return open;
  if (before?.standing === 'DISMISSED') return refuse('SENT_OUT', 'SDE-78');
  // Hosts gave a part to co-hosts and panellists; whoever is host by organizing is not host any longer than that.
  const given = before?.part === 'COHOST' || before?.part === 'PANELLIST' ? before.part : null;
  if (!organizes && !placed && !given) return refuse('NO_PLACE_ONLINE', 'SDE-71');
  const part = organizes && given !== 'COHOST' ? 'HOST' : (given ?? 'ATTENDEE');
  const standing = speaksByPart({ part }) ? 'ADMITTED' : (before?.standing ?? 'WAITING');
  return accept({ part, standing });
}

/** SDE-76 Only hosts and co-hosts who are in the room run it. */
export function checkHost(guest: Guest | null): Decision<undefined, GatheringRefusalCode> {
  return guest && runsIt(guest) && guest.standing === 'ADMITTED' ? accept() : refuse('NOT_THE_HOST', 'SDE-76');
}
