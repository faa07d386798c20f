import type { Language, TranslatedText } from '#kernel';
import type {
  DelegationFunction,
  ParticipantCategory,
  Participation,
  RegistrationPaper,
  RegistrationState,
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
}

export interface Registration extends Participant {
  readonly id: string;
  readonly sessionId: string;
  readonly number: number | null;
  readonly delegationId: string | null;
  readonly personId: string | null;
  readonly letterKind: RegistrationPaper | null;
  readonly letterReference: string | null;
  readonly state: RegistrationState;
  readonly reason: TranslatedText | null;
  readonly answerBy: Date | null;
  readonly approved: ApprovedFacts | null;
  readonly version: number;
}
