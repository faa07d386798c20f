import type { ParticipantCategory, Participation } from '#registration';

export const badgeStates = ['VALID', 'SUSPENDED', 'WITHDRAWN'] as const;
export type BadgeState = (typeof badgeStates)[number];

export type GateDirection = 'IN' | 'OUT';
export type ScanOutcome = 'ADMITTED' | 'LEFT' | 'REFUSED';

/** Who may pass a gate, and how many are inside. */
export interface GateFacts {
  readonly id: string;
  readonly closed: boolean;
  /** All when empty. */
  readonly categories: readonly ParticipantCategory[];
  readonly hallOnly: boolean;
  readonly floating: boolean;
  readonly capacity: number | null;
  readonly undoMinutes: number;
  readonly inside: number;
}

/** A person as a gate sees them. */
export interface PersonFacts {
  readonly registrationId: string;
  readonly name: string;
  readonly category: ParticipantCategory;
  readonly participations: readonly Participation[];
  /** `YYYY-MM-DD`; all days of the session when empty. */
  readonly days: readonly string[];
  readonly delegationId: string | null;
  /** Of the badge that was shown, or of the newest one; null where there was never one. */
  readonly badgeState: BadgeState | null;
  /** Whether a newer badge took the place of the one shown. */
  readonly reissued: boolean;
  /** Since when they are inside this gate; null when they are not. */
  readonly insideSince: Date | null;
}

/** A floating badge of the person's delegation. */
export interface FloatingFacts {
  readonly id: string;
  readonly number: number;
  readonly holderId: string | null;
  readonly holder: string | null;
  readonly since: Date | null;
}
