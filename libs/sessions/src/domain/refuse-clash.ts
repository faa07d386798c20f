import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { Clash, ClashKind } from './programme-clash.js';
import type { SessionRefusal } from './session-refusal.js';
import { clockTimes } from './zoned-time.js';

const refusals: Readonly<Record<ClashKind, readonly [SessionRefusal, string]>> = {
  ROOM: ['ROOM_TAKEN', 'SES-14'],
  CHAIR: ['CHAIR_TAKEN', 'SES-15'],
  ITEM: ['ITEM_TAKEN', 'SES-16'],
};

/** The refusal for the first clash, with the day and the hours of the other meeting in the session's zone. */
export function refuseClash(clashes: readonly Clash[], zone: string): Decision<undefined, SessionRefusal> {
  const clash = clashes[0];
  if (!clash) return accept();
  const [code, rule] = refusals[clash.kind];
  return refuse(code, rule, clockTimes(zone, clash.other));
}
