import type { Decision, Refused } from '#kernel';

/** A refusal on its way to the wire; `Refusal.message` and the others are resolved from it. */
export type WireRefusal = Refused & { readonly __typename: 'Refusal' };

/**
 * A decision as a member of its result union: `toUnion('MeetingFloor', decision)` gives the value under that type name,
 * or the refusal.
 */
export function toUnion<Name extends string, T extends object>(
  typename: Name,
  decision: Decision<T>,
): (T & { readonly __typename: Name }) | WireRefusal {
  return decision.ok ? { ...decision.value, __typename: typename } : { ...decision, __typename: 'Refusal' };
}

/** The same for commands that answer only that it is done. */
export function toDone(
  decision: Decision<unknown>,
): { readonly __typename: 'Done'; readonly done: true } | WireRefusal {
  return decision.ok ? { __typename: 'Done', done: true } : { ...decision, __typename: 'Refusal' };
}
