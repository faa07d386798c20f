import { refuse } from '#kernel';
import { checkText, longest } from './check-text.js';
import type { FloorDecision } from './floor-refusal.js';

/** A departure from the order is explained in the record. @param rule the rule that asks for the reason */
export function requireReason(reason: string | null, rule: string): FloorDecision<string> {
  const checked = checkText(reason, longest.reason);
  if (!checked.ok) return checked;
  return checked.value === null ? refuse('REASON_REQUIRED', rule) : { ok: true, value: checked.value };
}
