import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { agendaDepth } from './agenda-labels.js';
import type { AgendaPlace } from './agenda-labels.js';
import type { SessionRefusal } from './session-refusal.js';

export interface AgendaTarget {
  /** The item above; null at the top. */
  readonly parentId: string | null;
  /** From 1; null for the end. */
  readonly position: number | null;
}

/**
 * Where an item goes: SES-23 not deeper than three levels, SES-24 positions without gaps, SES-25 not below itself.
 * @param agenda the whole agenda as it stands, with the item when it is being moved
 * @returns the whole agenda as it shall stand
 */
export function placeItem(
  agenda: readonly AgendaPlace[],
  id: string,
  target: AgendaTarget,
): Decision<AgendaPlace[], SessionRefusal> {
  const { parentId } = target;
  if (parentId !== null && !agenda.some((item) => item.id === parentId)) return refuse('ITEM_UNKNOWN', 'SES-17');
  const above = ancestors(agenda, parentId);
  if (above.includes(id)) return refuse('AGENDA_CYCLE', 'SES-25');
  if (above.length + heightOf(agenda, id) > agendaDepth)
    return refuse('AGENDA_TOO_DEEP', 'SES-23', { depth: agendaDepth });
  const siblings = below(agenda, parentId).filter((item) => item.id !== id);
  const position = target.position ?? siblings.length + 1;
  if (position < 1 || position > siblings.length + 1)
    return refuse('AGENDA_POSITION', 'SES-24', { last: siblings.length + 1 });
  const line = siblings.toSpliced(position - 1, 0, { id, parentId, position });
  const left = below(agenda, agenda.find((item) => item.id === id)?.parentId ?? null).filter((item) => item.id !== id);
  return accept(replace(agenda, [...closeUp(left), ...closeUp(line)]));
}

/** SES-24 The agenda without an item and what stands below it; the others close up. */
export function withoutItem(agenda: readonly AgendaPlace[], id: string): AgendaPlace[] {
  const gone = new Set(withDescendants(agenda, id));
  const kept = agenda.filter((item) => !gone.has(item.id));
  return replace(kept, closeUp(below(kept, agenda.find((item) => item.id === id)?.parentId ?? null)));
}

/** The item and everything below it. */
export function withDescendants(agenda: readonly AgendaPlace[], id: string): string[] {
  return [id, ...below(agenda, id).flatMap((item) => withDescendants(agenda, item.id))];
}

function ancestors(agenda: readonly AgendaPlace[], id: string | null): string[] {
  const item = agenda.find((each) => each.id === id);
  return item ? [item.id, ...ancestors(agenda, item.parentId)] : [];
}

function heightOf(agenda: readonly AgendaPlace[], id: string): number {
  return 1 + Math.max(0, ...below(agenda, id).map((item) => heightOf(agenda, item.id)));
}

function below(agenda: readonly AgendaPlace[], parentId: string | null): AgendaPlace[] {
  return agenda.filter((item) => item.parentId === parentId).toSorted((a, b) => a.position - b.position);
}

function closeUp(line: readonly AgendaPlace[]): AgendaPlace[] {
  return line.map((item, index) => ({ ...item, position: index + 1 }));
}

/** Later entries win, so that an item moved within its own line has its new place. */
function replace(agenda: readonly AgendaPlace[], changed: readonly AgendaPlace[]): AgendaPlace[] {
  const all = new Map([...agenda, ...changed].map((item) => [item.id, item]));
  return [...all.values()];
}
