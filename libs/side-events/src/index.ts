export { highsSolver } from './app/highs-solver.js';
export * from './domain/place-events.js';
export type * from './domain/placement-problem.js';
export * from './domain/side-event-kinds.js';
export * from './side-events.module.js';
