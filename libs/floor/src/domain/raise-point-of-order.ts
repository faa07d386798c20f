import { accept, refuse } from '#kernel';
import type { DelegationId } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorProfile, SpeakerCategory } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { requireOpenMeeting } from './floor-turn.js';
import type { MeetingFloor } from './floor-turn.js';

export interface PointOfOrderWish {
  readonly actor: FloorActor;
  readonly delegationId: DelegationId;
  readonly category: SpeakerCategory;
}

/** FLR-31, rule 42: a point of order may be raised at any time during the discussion, by a delegation once at a time. */
export function raisePointOfOrder(
  floor: MeetingFloor,
  wish: PointOfOrderWish,
  profile: FloorProfile,
): FloorDecision<undefined> {
  const open = requireOpenMeeting(floor);
  if (!open.ok) return open;
  const own = actFor(wish.actor, wish.delegationId);
  if (!own.ok) return own;
  if (!profile.pointOfOrderCategories.includes(wish.category))
    return refuse('POINT_OF_ORDER_CATEGORY', 'FLR-31', { category: wish.category });
  const heard = floor.holder?.slot.kind === 'POINT_OF_ORDER' ? [floor.holder.slot] : [];
  const raised = [...floor.pointsOfOrder, ...heard].some((slot) => slot.delegationId === wish.delegationId);
  return raised ? refuse('POINT_OF_ORDER_RAISED', 'FLR-31') : accept();
}
