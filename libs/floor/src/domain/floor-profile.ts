/** Categories of speakers, each with its own speaking time. */
export const speakerCategories = [
  'GROUP_CHAIR',
  'MEMBER',
  'OBSERVER',
  'UN_ENTITY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NON_GOVERNMENTAL_ORGANIZATION',
  'PANELLIST',
] as const;
export type SpeakerCategory = (typeof speakerCategories)[number];

/** Seconds by category; a category without an entry has no limit. */
export type TimeLimits = Readonly<Partial<Record<SpeakerCategory, number>>>;

/** A share of the members; `exceeding` when more than the fraction is needed, as for a majority. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly exceeding: boolean;
}

/** What becomes of a speaker who is called and not there. */
export type AbsenceRule = 'TO_THE_END' | 'STRUCK';

/**
 * The part of a body's rules of procedure that the floor reads. All of it is data of the body, so that a
 * conference with other rules needs no other code. Times are seconds.
 */
export interface FloorProfile {
  /** Chairs of regional and political groups speak before others. */
  readonly groupsFirst: boolean;
  /** Persons of cabinet rank speak before others. */
  readonly rankFirst: boolean;
  /** Members speak before observers. */
  readonly membersFirst: boolean;
  /** Organisations speak after all States: United Nations bodies, then intergovernmental, then non-governmental. */
  readonly organisationsLast: boolean;
  /** Categories that a list admits. */
  readonly admitted: readonly SpeakerCategory[];
  /** Categories that may put themselves on the list; the others ask the secretariat. */
  readonly selfInscription: readonly SpeakerCategory[];
  /** At most so many speakers of a category on one list. */
  readonly speakersPerList: Readonly<Partial<Record<SpeakerCategory, number>>>;
  /** At most so many statements of one delegation on one list; null for any number. */
  readonly interventionsPerList: number | null;
  readonly absentWhenCalled: AbsenceRule;
  readonly timeLimits: TimeLimits;
  readonly warningSeconds: number;
  /** Whether the floor ends by itself when the time is over. */
  readonly closesAtLimit: boolean;
  /** Longest extension of one statement in all; null for any. */
  readonly extensionSeconds: number | null;
  readonly repliesPerItem: number;
  /** Limits of the first, second, … reply; the last one holds for any further. */
  readonly replyLimits: readonly number[];
  /** Whether replies wait until everyone on the list has spoken. */
  readonly repliesAfterList: boolean;
  readonly replyCategories: readonly SpeakerCategory[];
  readonly pointOfOrderSeconds: number;
  readonly pointOfOrderCategories: readonly SpeakerCategory[];
  readonly quorumToOpen: Fraction;
  readonly quorumToDecide: Fraction;
  /** Whether a delegation that takes part at a distance counts for the quorum. */
  readonly remoteCountsForQuorum: boolean;
  /** Longest statement text, in characters. */
  readonly statementCharacters: number;
}
