import { accept, refuse } from '#kernel';
import type { Decision, Language } from '#kernel';

export type OutputState = 'ASKED' | 'MAKING' | 'DONE' | 'FAILED';

/** What JSON holds. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainObject = Readonly<Record<string, Plain>>;

/** A run as its maker gets it. */
export interface OutputRun {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly language: Language;
  readonly params: PlainObject;
  /** Null for what the installation asked for itself. */
  readonly askedBy: string | null;
}

/** One part of a run. */
export interface OutputPart {
  /** How much of the whole it is: badges, pages, people. */
  readonly count: number;
  /** What it holds, for the maker alone. */
  readonly data: Plain;
}

/** OUT-3 */
export const mostAttempts = 3;
/** OUT-5 */
export const mostUnderWay = 5;
/** OUT-4 */
export const daysKept = 30;

/** OUT-5 */
export function checkUnderWay(underWay: number): Decision<undefined, 'OUTPUTS_TOO_MANY'> {
  return underWay < mostUnderWay ? accept() : refuse('OUTPUTS_TOO_MANY', 'OUT-5', { most: mostUnderWay });
}

/** OUT-3 What an attempt does: go on, or give up. @param attempts that were begun before */
export function nextAttempt(attempts: number): 'MAKING' | 'FAILED' {
  return attempts < mostAttempts ? 'MAKING' : 'FAILED';
}
