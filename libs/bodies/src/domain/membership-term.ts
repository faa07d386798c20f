import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { RegionalGroup } from './regional-group.js';

/** A State's term in a body; both days belong to it. Days are `YYYY-MM-DD`. */
export interface MembershipTerm {
  readonly state: string;
  readonly group: RegionalGroup | null;
  readonly from: string;
  /** Null while the term has no end. */
  readonly to: string | null;
}

/** Seats of a group, or of several between which the seat rotates. */
export interface SeatAllotment {
  readonly groups: readonly RegionalGroup[];
  readonly seats: number;
}

/** BOD-2 A State is a member on every day of its term, the first and the last included. */
export function isMemberOn(term: MembershipTerm, day: string): boolean {
  return term.from <= day && (term.to === null || day <= term.to);
}

/**
 * BOD-3 A State has one term at a time in a body; BOD-4 no group has more members than seats, a rotating seat being
 * available to each of its groups in turn.
 * @param day on which the seats are counted
 */
export function checkMembership(
  terms: readonly MembershipTerm[],
  seats: readonly SeatAllotment[],
  day: string,
): Decision<undefined, 'TERMS_OVERLAP' | 'TOO_MANY_MEMBERS'> {
  for (const [index, term] of terms.entries()) {
    const other = terms.slice(index + 1).find((each) => each.state === term.state && overlap(each, term));
    if (other) return refuse('TERMS_OVERLAP', 'BOD-3', { state: term.state, from: other.from });
  }
  const members = terms.filter((term) => isMemberOn(term, day));
  let rotating = seats.filter(({ groups }) => groups.length > 1).reduce((sum, each) => sum + each.seats, 0);
  for (const { groups, seats: own } of seats.filter((each) => each.groups.length === 1)) {
    const group = groups[0];
    const held = members.filter((term) => term.group === group).length;
    const beyond = held - own;
    const mayRotate = seats.some(
      (each) => each.groups.length > 1 && group !== undefined && each.groups.includes(group),
    );
    if (beyond > 0 && !(mayRotate && beyond <= rotating))
      return refuse('TOO_MANY_MEMBERS', 'BOD-4', { group: group ?? '', members: held, seats: own });
    if (beyond > 0) rotating -= beyond;
  }
  return accept();
}

function overlap(a: MembershipTerm, b: MembershipTerm): boolean {
  return a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');
}
