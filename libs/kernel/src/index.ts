export * from './branded-id.js';
export * from './clock.js';
export * from './decision.js';
export * from './language.js';
export { storedText } from './stored-text.js';
export * from './written-day.js';
