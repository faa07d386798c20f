export * from './app/badge-codes.js';
export { BadgeSigner } from './app/badge-signer.js';
export { BadgeQueries } from './db/badge.queries.js';
export type { BadgeRow } from './db/badge.queries.js';
export * from './domain/badge-code.js';
export * from './domain/gate-kinds.js';
export * from './gate.module.js';
