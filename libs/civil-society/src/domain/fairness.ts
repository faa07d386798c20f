import type { TranslatedText } from '#kernel';

/** What civil society asks of a session. */
export const fairnessKinds = ['SPEAKING', 'STATEMENT', 'SIDE_EVENT'] as const;
export type FairnessKind = (typeof fairnessKinds)[number];

export const fairnessOutcomes = ['PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
export type FairnessOutcome = (typeof fairnessOutcomes)[number];

/** One thing that an organization asked for, and what became of it; all of it is public. */
export interface FairnessRow {
  readonly kind: FairnessKind;
  /** Who asked. */
  readonly organisation: TranslatedText;
  /** Consultative status on the day of the request; `NONE` also for those who have none to have. */
  readonly status: 'GENERAL' | 'SPECIAL' | 'ROSTER' | 'SUSPENDED' | 'NONE';
  /** Regional group of its seat; null for those without one. */
  readonly region: string | null;
  /** What was asked: the agenda item; the title once it is public. Null where it is neither. */
  readonly subject: TranslatedText | null;
  /** In the organization's words, or as the session names its themes. */
  readonly theme: string | readonly TranslatedText[] | null;
  readonly outcome: FairnessOutcome;
  /** Why it was refused: the sentence's key in the catalogues with its facts, and the rule that decided. */
  readonly reason: {
    readonly key: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly rule: string | null;
  } | null;
  /** When it was asked; ISO instant. */
  readonly askedAt: string;
}
