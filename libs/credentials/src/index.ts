export * from './app/credentials-reading.js';
export * from './app/credentials-report.js';
export * from './app/credentials.service.js';
export * from './credentials.module.js';
export { CredentialsRepository } from './db/credentials.repository.js';
export * from './domain/check-credentials.js';
export * from './domain/credentials.js';
