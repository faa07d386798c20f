import { accept, refuse } from '#kernel';
import type { DelegationId } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorProfile, SpeakerCategory } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { numbered, waiting } from './waiting-slots.js';
import type { SpeakerSlot } from './speaker-slot.js';

export interface ReplyWish {
  readonly actor: FloorActor;
  readonly delegationId: DelegationId;
  readonly category: SpeakerCategory;
  /** Whose statement is replied to; null where none is named. */
  readonly repliesTo: DelegationId | null;
}

/** Replies that are still to be given. */
const pending: ReadonlySet<string> = new Set(['REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED']);

/**
 * FLR-27, FLR-28 Asks for a right of reply; the list may be closed (rule 45).
 * @param replies all replies asked for on the agenda item
 * @returns which reply of the delegation it would be, from 1
 */
export function requestReply(
  wish: ReplyWish,
  replies: readonly SpeakerSlot[],
  profile: FloorProfile,
): FloorDecision<{ readonly replyNumber: number }> {
  const own = actFor(wish.actor, wish.delegationId);
  if (!own.ok) return own;
  if (!profile.replyCategories.includes(wish.category))
    return refuse('REPLY_CATEGORY', 'FLR-27', { category: wish.category });
  if (wish.repliesTo === wish.delegationId) return refuse('REPLY_TO_ITSELF', 'FLR-27');
  const mine = replies.filter((slot) => slot.kind === 'RIGHT_OF_REPLY' && slot.delegationId === wish.delegationId);
  if (mine.some((slot) => pending.has(slot.state))) return refuse('REPLY_ALREADY_REQUESTED', 'FLR-28');
  const given = mine.filter((slot) => slot.state === 'SPOKEN').length;
  if (given >= profile.repliesPerItem)
    return refuse('REPLIES_EXHAUSTED', 'FLR-28', { allowed: profile.repliesPerItem });
  return accept({ replyNumber: given + 1 });
}

/**
 * FLR-27, rule 45: the Chair accords the reply, or not. @param slots all slots of the list
 * @returns the reply as decided; accorded ones wait in the order in which they were asked for
 */
export function decideReply(
  slot: SpeakerSlot,
  slots: readonly SpeakerSlot[],
  accorded: boolean,
): FloorDecision<SpeakerSlot[]> {
  if (slot.kind !== 'RIGHT_OF_REPLY' || slot.state !== 'REQUESTED')
    return refuse('REPLY_DECIDED', 'FLR-27', { state: slot.state });
  if (!accorded) return accept([{ ...slot, state: 'DENIED' }]);
  const line = [...waiting(slots, 'RIGHT_OF_REPLY'), { ...slot, state: 'WAITING' as const }];
  return accept(numbered(line.toSorted((a, b) => a.requestNumber - b.requestNumber)));
}
