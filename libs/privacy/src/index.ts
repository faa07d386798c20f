export * from './app/held-records.js';
export * from './app/retention.service.js';
export * from './privacy.module.js';
