import type { ApprovedFacts, Registration } from './registration.js';

type Approvable = Pick<
  Registration,
  'familyName' | 'givenName' | 'function' | 'participations' | 'days' | 'letterId' | 'letterReference' | 'photoId'
>;

/** What is kept of a registration when it is approved, to compare with later. */
export function approvedFacts(registration: Approvable): ApprovedFacts {
  const { familyName, givenName, participations, days, letterReference, letterId, photoId } = registration;
  return {
    familyName,
    givenName,
    function: registration.function,
    participations: participations.toSorted(),
    days,
    letter: letterReference,
    letterId,
    photoId,
  };
}

const fields = ['familyName', 'givenName', 'function', 'participations', 'days', 'letter', 'photo'] as const;

export interface Difference {
  readonly field: (typeof fields)[number];
  readonly before: ApprovedFacts;
  readonly after: ApprovedFacts;
}

/** REG-10 Fields that differ from what was approved; none where nothing was. */
export function differencesOf(approved: ApprovedFacts | null, registration: Approvable): Difference[] {
  if (!approved) return [];
  const now = approvedFacts(registration);
  const same = (field: (typeof fields)[number]): boolean => {
    if (field === 'letter') return approved.letterId === now.letterId;
    if (field === 'photo') return approved.photoId === now.photoId;
    return String(approved[field]) === String(now[field]);
  };
  return fields.filter((field) => !same(field)).map((field) => ({ field, before: approved, after: now }));
}
