export * from './side-events.module.js';
