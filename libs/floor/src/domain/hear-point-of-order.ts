import { accept, refuse } from '#kernel';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { requireOpenMeeting } from './floor-turn.js';
import type { FloorTurn, MeetingFloor } from './floor-turn.js';
import { interruptedTurn } from './interrupt-turn.js';
import type { SpeakerSlot } from './speaker-slot.js';
import { startClock } from './speech-clock.js';

/** FLR-33, FLR-34, rule 42: the Chair hears a point of order; the speaker is interrupted and their clock stands. */
export function hearPointOfOrder(
  floor: MeetingFloor,
  slot: SpeakerSlot,
  by: { readonly profile: FloorProfile; readonly now: Date },
): FloorDecision<{ readonly holder: FloorTurn; readonly interrupted: FloorTurn | null }> {
  const open = requireOpenMeeting(floor);
  if (!open.ok) return open;
  if (slot.kind !== 'POINT_OF_ORDER' || slot.state !== 'WAITING')
    return refuse('POINT_OF_ORDER_RULED', 'FLR-32', { state: slot.state });
  if (floor.holder?.slot.kind === 'POINT_OF_ORDER') return refuse('POINT_OF_ORDER_PENDING', 'FLR-32');
  const { pointOfOrderSeconds, warningSeconds } = by.profile;
  return accept({
    holder: {
      slot: { ...slot, state: 'SPEAKING', position: null },
      clock: startClock(pointOfOrderSeconds, warningSeconds, by.now),
    },
    interrupted: floor.holder === null ? floor.interrupted : interruptedTurn(floor.holder, by.now),
  });
}
