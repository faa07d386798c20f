import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { peopleOn } from './participant-list.js';
import type { ListContent } from './participant-list.js';

export type ListStage = 'PROVISIONAL' | 'FINAL';

/** An issue as far as rules look at it. */
export interface EarlierIssue {
  readonly number: number;
  readonly stage: ListStage;
}

export type ListRefusal =
  | 'PARTICIPANTS_NONE'
  | 'LIST_SYMBOL_FAULTY'
  | 'LIST_SYMBOL_TAKEN'
  | 'LIST_FINAL_ALREADY'
  | 'LIST_UNKNOWN'
  | 'LIST_RELEASED'
  | 'LIST_NOT_MADE'
  | 'OUTPUTS_TOO_MANY';

const symbolForm = /^[A-Z0-9][A-Z0-9./()-]{2,59}$/;

/** PAR-4 @param given as typed */
export function checkSymbol(given: string): Decision<string, ListRefusal> {
  const symbol = given.trim().toUpperCase();
  return symbolForm.test(symbol) ? accept(symbol) : refuse('LIST_SYMBOL_FAULTY', 'PAR-4');
}

/** PAR-3, PAR-5, PAR-7 @returns the number of the issue */
export function checkIssue(
  stage: ListStage,
  content: ListContent,
  earlier: readonly EarlierIssue[],
): Decision<number, ListRefusal> {
  if (peopleOn(content) === 0) return refuse('PARTICIPANTS_NONE', 'PAR-7');
  const final = earlier.find((issue) => issue.stage === 'FINAL');
  if (stage === 'PROVISIONAL' && final) return refuse('LIST_FINAL_ALREADY', 'PAR-5', { number: final.number });
  return accept(Math.max(0, ...earlier.map(({ number }) => number)) + 1);
}

/** PAR-6 */
export function checkRelease(issue: {
  readonly released: boolean;
  readonly made: boolean;
}): Decision<undefined, ListRefusal> {
  if (issue.released) return refuse('LIST_RELEASED', 'PAR-6');
  return issue.made ? accept() : refuse('LIST_NOT_MADE', 'PAR-6');
}
