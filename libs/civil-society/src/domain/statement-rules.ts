import type { Language } from '#kernel';
import type { CountingRule } from './count-words.js';

/** Statuses with a right to written statements, in the order of their rights. */
export const writingStatuses = ['GENERAL', 'SPECIAL', 'ROSTER'] as const;
export type WritingStatus = (typeof writingStatuses)[number];
/** Status of an organization on a day, as `status_on` says it. */
export type StatusOnDay = WritingStatus | 'SUSPENDED' | 'NONE';

export interface StatementLimit {
  readonly status: WritingStatus;
  readonly words: number;
  /** Only organizations that the secretariat has invited. */
  readonly onInvitation: boolean;
  readonly source: string;
}

/** What a session lays down on written statements. */
export interface StatementRules extends CountingRule {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Of the original. */
  readonly languages: readonly Language[];
  /** Days that a returned statement can be submitted again after the window. */
  readonly returnDays: number;
  readonly limits: readonly StatementLimit[];
}

export const statementRefusals = [
  'STATEMENT_UNKNOWN',
  'STATEMENT_CHANGED',
  'STATEMENT_FAULTY',
  'STATEMENT_NOT_EDITABLE',
  'STATEMENT_STATE',
  'STATEMENTS_NOT_TAKEN',
  'STATEMENT_WINDOW',
  'STATEMENT_STATUS',
  'STATEMENT_INVITATION',
  'STATEMENT_LANGUAGE',
  'STATEMENT_OVER_LENGTH',
  'STATEMENT_WITHOUT_TEXT',
  'SIGNATORY_UNFIT',
  'SIGNATORY_UNKNOWN',
  'SYMBOL_UNKNOWN',
  'STATEMENT_REASON',
  'STATEMENT_RULES_FAULTY',
] as const;
export type StatementRefusal = (typeof statementRefusals)[number];

export const statementStates = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ISSUED', 'WITHDRAWN'] as const;
export type StatementState = (typeof statementStates)[number];

/** What may become of a statement, and who makes it so. */
const moves: Readonly<Record<string, { readonly from: readonly StatementState[]; readonly to: StatementState }>> = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  withdraw: { from: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'], to: 'WITHDRAWN' },
  return: { from: ['SUBMITTED', 'ACCEPTED'], to: 'RETURNED' },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
  issue: { from: ['ACCEPTED'], to: 'ISSUED' },
};
export type StatementMove = 'submit' | 'withdraw' | 'return' | 'accept' | 'issue';

/** CIV-53 @returns the state after it; null where it cannot be done in this state */
export function stateAfter(move: StatementMove, state: StatementState): StatementState | null {
  const { from, to } = moves[move] ?? { from: [], to: state };
  return from.includes(state) ? to : null;
}

/** CIV-53 While it is with the organization. */
export function isEditable(state: StatementState): boolean {
  return state === 'DRAFT' || state === 'RETURNED';
}
