import { accept, refuse } from '#kernel';
import type { GateDecision } from './gate-refusal.js';

export interface Undoing {
  readonly receivedAt: Date;
  readonly undoMinutes: number;
  readonly now: Date;
  readonly own: boolean;
  readonly supervisor: boolean;
  readonly refused: boolean;
  readonly undone: boolean;
  /** Whether the person passed the gate again since. */
  readonly followed: boolean;
  /** Whether somebody has the floating badge that would be given back. */
  readonly floatingTaken: boolean;
  /** Whether who would be inside again had no room. */
  readonly full: boolean;
}

/** GAT-13 */
export function undoScan(undoing: Undoing): GateDecision<undefined> {
  if (!undoing.own && !undoing.supervisor) return refuse('GATE_SUPERVISOR_NEEDED', 'GAT-13');
  const minutes = undoing.undoMinutes;
  if (undoing.now.getTime() - undoing.receivedAt.getTime() > minutes * 60_000 && !undoing.supervisor)
    return refuse('UNDO_LATE', 'GAT-13', { minutes });
  if (undoing.undone || undoing.refused || undoing.followed || undoing.floatingTaken || undoing.full)
    return refuse('UNDO_FOLLOWED', 'GAT-13');
  return accept();
}
