import type { Entering, Entry } from './enter-gate.js';

/**
 * GAT-12 Somebody went in while there was no network: what is to be recorded where the rules would have refused. They
 * get a floating badge only where one is free, so that none has two holders.
 */
export function asHappened({ gate, person, floating }: Entering): Entry {
  const needs = gate.floating && !floating.some(({ holderId }) => holderId === person.registrationId);
  const free = needs ? floating.find(({ holderId }) => holderId === null) : undefined;
  return {
    floatingBadgeId: free?.id ?? null,
    displaced: null,
    overCapacity: gate.capacity !== null && gate.inside >= gate.capacity,
  };
}
