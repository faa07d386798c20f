import { participantCategories } from './registration-kinds.js';
import type { ParticipantCategory } from './registration-kinds.js';
import type { WaitingOrder } from './registration-profile.js';

export interface InLine {
  readonly number: number;
  readonly category: ParticipantCategory;
}

/** REG-6 The published order: by submission, or by category in protocol order and then by submission. */
export function inWaitingOrder<Row extends InLine>(rows: readonly Row[], order: WaitingOrder): Row[] {
  const rank = ({ category }: InLine): number => (order === 'SUBMISSION' ? 0 : participantCategories.indexOf(category));
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}
