export * from './api/output-answers.js';
export * from './app/output-makers.js';
export * from './app/output-runs.js';
export * from './app/output-work.service.js';
export { OutputQueries } from './db/output.queries.js';
export type { OutputFileRow, OutputRow } from './db/output.queries.js';
export type { OutputPart, OutputRun, OutputState, Plain, PlainObject } from './domain/output-run.js';
export * from './outputs.module.js';
