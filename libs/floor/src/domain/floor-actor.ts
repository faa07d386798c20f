import { accept, refuse } from '#kernel';
import type { DelegationId } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';

/** Who acts: someone who conducts the meeting (Chair, secretariat), or someone who acts for delegations. */
export interface FloorActor {
  readonly conducts: boolean;
  readonly delegationIds: readonly DelegationId[];
}

/** FLR-5 A delegation acts for itself; Chair and secretariat act for any. */
export function actFor(actor: FloorActor, delegationId: DelegationId): FloorDecision<undefined> {
  if (actor.conducts || actor.delegationIds.includes(delegationId)) return accept();
  return refuse('NOT_OWN_DELEGATION', 'FLR-5');
}
