export * from './app/booth.service.js';
export * from './app/conference-reconciler.js';
export * from './app/conference-watch.js';
export * from './app/conference.service.js';
export * from './db/booth.repository.js';
export * from './db/conference-participant.repository.js';
export * from './db/conference.queries.js';
export * from './domain/conference-identity.js';
