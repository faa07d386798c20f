import type { Language, TranslatedText } from '#kernel';
import type {
  DelegationFunction,
  LetterKind,
  ParticipantCategory,
  Participation,
  RegistrationState,
  Sex,
} from './registration-kinds.js';

/** What is known of someone who is registered. */
export interface Participant {
  readonly category: ParticipantCategory;
  readonly familyName: string;
  readonly givenName: string;
  readonly title: string | null;
  readonly function: DelegationFunction;
  readonly position: string | null;
  readonly email: string | null;
  readonly language: Language;
  /** Null where it is not stated. */
  readonly sex: Sex | null;
  /** ISO 3166-1 alpha-3; null where it is not stated. */
  readonly nationality: string | null;
  /** A stored file of the purpose `registration-photo`. */
  readonly photoId: string | null;
  readonly participations: readonly Participation[];
  /** `YYYY-MM-DD`; all days of the session when empty. */
  readonly days: readonly string[];
  readonly letterId: string | null;
}

/** What the secretariat saw when it approved. */
export interface ApprovedFacts {
  readonly familyName: string;
  readonly givenName: string;
  readonly function: DelegationFunction;
  readonly participations: readonly Participation[];
  readonly days: readonly string[];
  /** Its reference. */
  readonly letter: string | null;
  readonly letterId: string | null;
  readonly photoId: string | null;
}

export interface Registration extends Participant {
  readonly id: string;
  readonly sessionId: string;
  readonly number: number | null;
  readonly delegationId: string | null;
  readonly personId: string | null;
  readonly letterKind: LetterKind | null;
  readonly letterReference: string | null;
  /** Whether passport data were given; what they say is nowhere here. */
  readonly passportGiven: boolean;
  readonly state: RegistrationState;
  readonly reason: TranslatedText | null;
  readonly answerBy: Date | null;
  readonly approved: ApprovedFacts | null;
  readonly version: number;
}
