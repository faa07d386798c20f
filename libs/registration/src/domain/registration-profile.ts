import type { ParticipantCategory, Participation, Registrar, RegistrationPaper } from './registration-kinds.js';

export type QuotaScope = 'DELEGATION' | 'CATEGORY' | 'SESSION' | 'DAY';
export type WhenFull = 'REFUSE' | 'WAITING_LIST';
export type WaitingOrder = 'SUBMISSION' | 'CATEGORY';

/** How many may take part in one way; the number is data with its source. */
export interface Quota {
  readonly key: string;
  readonly counts: readonly Participation[];
  readonly per: QuotaScope;
  /** All when empty. */
  readonly categories: readonly ParticipantCategory[];
  readonly places: number;
  readonly whenFull: WhenFull;
  readonly source: string | null;
}

/** Required answers are needed to submit, or only to be approved. */
export type AnswersNeeded = 'SUBMISSION' | 'APPROVAL';

/** Rules for one category; instants as ISO text in UTC. */
export interface CategoryRules {
  readonly category: ParticipantCategory;
  readonly registrars: readonly Registrar[];
  readonly participations: readonly Participation[];
  readonly papers: readonly RegistrationPaper[];
  readonly opensAt: string;
  readonly closesAt: string;
  /** Only the secretariat registers after the close, until then; null where nobody does. */
  readonly lateUntil: string | null;
  readonly mayChangeAfterClose: boolean;
  /** What they are asked; nothing when null or absent. */
  readonly questionnaireId?: string | null;
  /** What a required answer that is missing prevents; at the latest approval. */
  readonly answersNeeded?: AnswersNeeded;
}

/** What registration for a session follows; kept as data, in versions. */
export interface RegistrationProfile {
  readonly categories: readonly CategoryRules[];
  readonly quotas: readonly Quota[];
  readonly waitingOrder: WaitingOrder;
  readonly source: string | null;
}

export function rulesFor(profile: RegistrationProfile, category: ParticipantCategory): CategoryRules | null {
  return profile.categories.find((rules) => rules.category === category) ?? null;
}
