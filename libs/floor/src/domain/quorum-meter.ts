import type { FloorProfile, Fraction } from './floor-profile.js';

/** How a delegation is present. */
export const attendances = ['IN_HALL', 'REMOTE', 'ABSENT'] as const;
export type Attendance = (typeof attendances)[number];

/** Members of the body, counted in delegations. */
export interface MemberPresence {
  readonly members: number;
  readonly inHall: number;
  readonly remote: number;
}

export interface QuorumReading {
  readonly members: number;
  /** As the body counts: with or without those at a distance. */
  readonly present: number;
  readonly toOpen: number;
  readonly toDecide: number;
  readonly mayOpen: boolean;
  readonly mayDecide: boolean;
}

/** Least whole number that is the fraction of the members or, where exceeding, more than it: 18 and 27 of 53. */
export function share(members: number, fraction: Fraction): number {
  const exact = members * fraction.numerator;
  return fraction.exceeding ? Math.floor(exact / fraction.denominator) + 1 : Math.ceil(exact / fraction.denominator);
}

/** FLR-36 to FLR-38, rule 40: members present against what opening and deciding need. */
export function readQuorum(presence: MemberPresence, profile: FloorProfile): QuorumReading {
  const { members } = presence;
  const present = presence.inHall + (profile.remoteCountsForQuorum ? presence.remote : 0);
  const toOpen = share(members, profile.quorumToOpen);
  const toDecide = share(members, profile.quorumToDecide);
  return { members, present, toOpen, toDecide, mayOpen: present >= toOpen, mayDecide: present >= toDecide };
}
