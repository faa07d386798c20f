import { accept, refuse, storedText } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorProfile } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import type { SpeakerSlot } from './speaker-slot.js';

/** FLR-40 The text of a statement comes from the delegation itself or from the secretariat, before or after delivery. */
export function attachStatement(
  slot: SpeakerSlot,
  text: string,
  by: { readonly actor: FloorActor; readonly profile: FloorProfile },
): FloorDecision<string> {
  const own = actFor(by.actor, slot.delegationId);
  if (!own.ok) return own;
  const most = by.profile.statementCharacters;
  const trimmed = storedText(text);
  if (trimmed === '') return refuse('STATEMENT_EMPTY', 'FLR-40');
  if (trimmed.length > most) return refuse('STATEMENT_TOO_LONG', 'FLR-40', { length: trimmed.length, most });
  return accept(trimmed);
}

/** Someone who reads, with whether they interpret in the meeting. */
export interface StatementReader extends FloorActor {
  readonly interprets: boolean;
}

/** FLR-40 Before delivery only the delegation, Chair, secretariat and interpreters read it; afterwards everyone. */
export function mayReadStatement(slot: Pick<SpeakerSlot, 'state' | 'delegationId'>, reader: StatementReader): boolean {
  const delivered = slot.state === 'SPOKEN';
  return delivered || reader.interprets || actFor(reader, slot.delegationId).ok;
}
