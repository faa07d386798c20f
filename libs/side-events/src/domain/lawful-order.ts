import type { OrganiserClass } from './side-event-kinds.js';

/** SDE-30 Which place a class has among those of the call; behind all where the call does not name it. */
export function rankOf(order: readonly (readonly OrganiserClass[])[], organiserClass: OrganiserClass): number {
  const rank = order.findIndex((classes) => classes.includes(organiserClass));
  return rank < 0 ? order.length : rank;
}
