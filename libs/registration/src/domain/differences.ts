import type { ApprovedFacts, Registration } from './registration.js';

type Approvable = Pick<
  Registration,
  'familyName' | 'givenName' | 'function' | 'participations' | 'days' | 'letterId' | 'letterReference'
>;

/** What is kept of a registration when it is approved, to compare with later. */
export function approvedFacts(registration: Approvable): ApprovedFacts {
  const { familyName, givenName, participations, days, letterReference, letterId } = registration;
  return {
    familyName,
    givenName,
    function: registration.function,
    participations: participations.toSorted(),
    days,
    letter: letterReference,
    letterId,
  };
}

export interface Difference {
  readonly field: 'familyName' | 'givenName' | 'function' | 'participations' | 'days' | 'letter';
  readonly before: ApprovedFacts;
  readonly after: ApprovedFacts;
}

const fields = ['familyName', 'givenName', 'function', 'participations', 'days', 'letter'] as const;

/** REG-10 Fields that differ from what was approved; none where nothing was. */
export function differencesOf(approved: ApprovedFacts | null, registration: Approvable): Difference[] {
  if (!approved) return [];
  const now = approvedFacts(registration);
  const same = (field: (typeof fields)[number]): boolean =>
    field === 'letter' ? approved.letterId === now.letterId : String(approved[field]) === String(now[field]);
  return fields.filter((field) => !same(field)).map((field) => ({ field, before: approved, after: now }));
}
