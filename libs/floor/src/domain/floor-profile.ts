import type { RulesProfile } from '#bodies';

export type { AbsenceRule, Fraction, SpeakerCategory } from '#bodies';

/** Seconds by category; a category without an entry has no limit. */
export type TimeLimits = RulesProfile['timeLimits'];

/** The part of a body's rules of procedure that the floor reads. */
export type FloorProfile = Omit<RulesProfile, 'id' | 'title' | 'symbol' | 'presidingOfficer' | 'rules'>;
