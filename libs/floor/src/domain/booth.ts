import type { Decision, PersonId } from '#kernel';
import { accept, refuse } from '#kernel';

/** One language of a meeting: who is on microphone, and who has asked to take over. */
export interface BoothState {
  readonly onAir: PersonId | null;
  readonly handOverTo: PersonId | null;
}

export type BoothRefusalCode = 'BOOTH_TAKEN' | 'BOOTH_NOT_ON_AIR' | 'BOOTH_ALREADY_ON_AIR' | 'BOOTH_NOBODY_ASKED';

export const silentBooth: BoothState = { onAir: null, handOverTo: null };

/** INT-1 one interpreter on microphone in a booth; a silent booth is taken by whoever of its team comes first. */
export function takeBooth(booth: BoothState, by: PersonId): Decision<BoothState, BoothRefusalCode> {
  if (booth.onAir === by) return refuse('BOOTH_ALREADY_ON_AIR', 'INT-1');
  if (booth.onAir) return refuse('BOOTH_TAKEN', 'INT-1');
  return accept({ onAir: by, handOverTo: null });
}

/** INT-2 the colleague asks; the one on microphone decides the moment, so that no half sentence is lost. */
export function askHandOver(booth: BoothState, by: PersonId): Decision<BoothState, BoothRefusalCode> {
  if (!booth.onAir) return takeBooth(booth, by);
  if (booth.onAir === by) return refuse('BOOTH_ALREADY_ON_AIR', 'INT-2');
  return accept({ ...booth, handOverTo: by });
}

/** INT-3 only the one on microphone hands over, and only to the colleague who asked. */
export function handOver(booth: BoothState, by: PersonId): Decision<BoothState, BoothRefusalCode> {
  if (booth.onAir !== by) return refuse('BOOTH_NOT_ON_AIR', 'INT-3');
  if (!booth.handOverTo) return refuse('BOOTH_NOBODY_ASKED', 'INT-3');
  return accept({ onAir: booth.handOverTo, handOverTo: null });
}

/** INT-4 who leaves the microphone gives it to the colleague who asked, or leaves the booth silent. */
export function leaveBooth(booth: BoothState, by: PersonId): Decision<BoothState, BoothRefusalCode> {
  if (booth.onAir === by) return accept({ onAir: booth.handOverTo, handOverTo: null });
  if (booth.handOverTo === by) return accept({ ...booth, handOverTo: null });
  return refuse('BOOTH_NOT_ON_AIR', 'INT-4');
}
