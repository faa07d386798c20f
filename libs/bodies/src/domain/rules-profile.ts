import type { TranslatedText } from '#kernel';

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

/** A share of the members; `exceeding` when more than the fraction is needed, as for a majority. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly exceeding: boolean;
}

/** What becomes of a speaker who is called and not there. */
export const absenceRules = ['TO_THE_END', 'STRUCK'] as const;
export type AbsenceRule = (typeof absenceRules)[number];

/** One rule of procedure, for citing. */
export interface ProcedureRule {
  /** Stable name, for example `quorum`; the same for the same matter in every profile. */
  readonly key: string;
  /** Number as printed; null where it was not seen. */
  readonly number: string | null;
  readonly title: TranslatedText;
  /** What it says, in our words. */
  readonly summary: TranslatedText;
  /** Where it was read. */
  readonly source: string;
  /** False where number or contents still have to be compared with the printed rules. */
  readonly confirmed: boolean;
}

/**
 * A body's rules of procedure as data, so that a conference with other rules needs no other code. Times are seconds.
 */
export interface RulesProfile {
  readonly id: string;
  readonly title: TranslatedText;
  /** Document symbol of the rules; null where unknown. */
  readonly symbol: string | null;
  readonly presidingOfficer: 'CHAIR' | 'PRESIDENT';
  readonly rules: readonly ProcedureRule[];

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

  /** Speaking time by category; a category without an entry has no limit. */
  readonly timeLimits: Readonly<Partial<Record<SpeakerCategory, number>>>;
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
