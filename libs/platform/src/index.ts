export * from './config/configuration.js';
export * from './config/project-root.js';
export * from './database/data-source.js';
export * from './database/new-id.js';
export * from './database/reader.js';
export * from './database/unit-of-work.js';
export * from './live/live-topics.js';
export * from './outbox/outbox.js';
