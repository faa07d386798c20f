import type { Decision, FaultyField } from '#kernel';

/** A refusal of input, with the fields at fault. */
export function refuseFields(code: string, rule: string, fields: readonly FaultyField[]): Decision<never> {
  return { ok: false, code, rule, fields };
}
