export * from './api/bodies.fields.js';
export * from './app/reference-data.js';
export { isToBeChecked, translated } from './app/reference-file.js';
export * from './bodies.module.js';
export * from './db/bodies.queries.js';
export * from './domain/membership-term.js';
export * from './domain/order-names.js';
export * from './domain/regional-group.js';
export * from './domain/rules-profile.js';
