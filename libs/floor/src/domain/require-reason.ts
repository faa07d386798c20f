import { accept, refuse } from '#kernel';
import type { FloorDecision } from './floor-refusal.js';

/** A departure from the order is explained in the record. @param rule the rule that asks for the reason */
export function requireReason(reason: string | null, rule: string): FloorDecision<string> {
  const given = reason?.trim() ?? '';
  return given === '' ? refuse('REASON_REQUIRED', rule) : accept(given);
}
