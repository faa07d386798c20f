import { accept, refuse } from '#kernel';
import type { DelegationId } from '#kernel';
import { actFor } from './floor-actor.js';
import type { FloorActor } from './floor-actor.js';
import type { FloorProfile, SpeakerCategory } from './floor-profile.js';
import type { FloorDecision } from './floor-refusal.js';
import { placeNewcomer } from './order-slots.js';
import type { OrderedSlot } from './order-slots.js';
import { waiting } from './waiting-slots.js';
import type { SpeakerSlot, SpeakingPlace } from './speaker-slot.js';
import { admitsRequests, listStateAt } from './speakers-list.js';
import type { SpeakersList } from './speakers-list.js';

export type MeetingMode = 'IN_PERSON' | 'HYBRID' | 'ONLINE';

export interface Inscription {
  readonly delegationId: DelegationId;
  readonly category: SpeakerCategory;
  readonly cabinetRank: boolean;
  readonly onBehalfOf: string | null;
  readonly place: SpeakingPlace;
}

export interface InscriptionFacts {
  readonly actor: FloorActor;
  readonly list: SpeakersList;
  readonly slots: readonly SpeakerSlot[];
  readonly profile: FloorProfile;
  readonly mode: MeetingMode;
  readonly now: Date;
}

/** FLR-2, 3 and 5 to 12: whether a delegation may be put on a list, and at which place among the waiting, from 1. */
export function inscribeSpeaker(
  wanted: Inscription,
  facts: InscriptionFacts,
): FloorDecision<{ readonly requestNumber: number; readonly position: number }> {
  const { actor, list, profile, now } = facts;
  const slots = facts.slots.filter((slot) => slot.kind === 'STATEMENT');
  const own = actFor(actor, wanted.delegationId);
  if (!own.ok) return own;
  const admitted = admit(list, now);
  if (!admitted.ok) return admitted;
  const { category } = wanted;
  if (!profile.admitted.includes(category)) return refuse('CATEGORY_NOT_ADMITTED', 'FLR-7', { category });
  if (!actor.conducts && !profile.selfInscription.includes(category))
    return refuse('CATEGORY_BY_SECRETARIAT', 'FLR-7', { category });
  const placed = speakFrom(wanted.place, facts.mode);
  if (!placed.ok) return placed;

  const same = slots.filter((s) => s.delegationId === wanted.delegationId && s.onBehalfOf === wanted.onBehalfOf);
  if (same.some((slot) => active.has(slot.state))) return refuse('ALREADY_INSCRIBED', 'FLR-6');
  const spoken = same.filter((slot) => slot.state === 'SPOKEN').length;
  const allowed = profile.interventionsPerList;
  if (allowed !== null && spoken >= allowed) return refuse('INTERVENTIONS_EXHAUSTED', 'FLR-10', { allowed });
  const most = profile.speakersPerList[category];
  const listed = slots.filter((s) => s.category === category && (active.has(s.state) || s.state === 'SPOKEN')).length;
  if (most !== undefined && listed >= most) return refuse('CATEGORY_FULL', 'FLR-8', { category, most });

  const requestNumber = Math.max(0, ...facts.slots.map((slot) => slot.requestNumber)) + 1;
  const newcomer: OrderedSlot = { category, cabinetRank: wanted.cabinetRank, requestNumber, held: null };
  return accept({ requestNumber, position: placeNewcomer(waiting(slots), newcomer, profile) });
}

const active: ReadonlySet<string> = new Set(['WAITING', 'SPEAKING', 'INTERRUPTED']);

/** FLR-2, FLR-3 */
function admit(list: SpeakersList, now: Date): FloorDecision<undefined> {
  const state = listStateAt(list, now);
  if (admitsRequests(state)) return accept();
  if (state !== 'PLANNED') return refuse('LIST_CLOSED', 'FLR-3');
  return refuse('LIST_NOT_OPEN', 'FLR-2', { opensAt: list.opensAt?.toISOString() ?? 'none' });
}

/** FLR-9 */
export function speakFrom(place: SpeakingPlace, mode: MeetingMode): FloorDecision<undefined> {
  const missing: MeetingMode = place === 'REMOTE' ? 'IN_PERSON' : 'ONLINE';
  return mode === missing ? refuse('ATTENDANCE_NOT_AVAILABLE', 'FLR-9', { place }) : accept();
}
