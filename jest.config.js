import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.exclude;

const shared = {
  rootDir: import.meta.dirname,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/apps/web/dist'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.+)\\.js$': '$1' },
};

const onDatabase = {
  globalSetup: '<rootDir>/test/support/database-setup.mjs',
  globalTeardown: '<rootDir>/test/support/database-teardown.mjs',
};

const size = (name, testMatch, more = {}) => ({ ...shared, ...more, displayName: name, testMatch });

/** The sizes of docs: `npm run jest -- --selectProjects small`, or medium, e2e, browser, load. */
export default {
  testTimeout: 120_000,
  projects: [
    size('small', ['<rootDir>/{libs,apps}/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts']),
    size('medium', ['<rootDir>/test/medium/**/*.spec.ts'], onDatabase),
    size('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], onDatabase),
    size('browser', ['<rootDir>/test/browser/**/*.spec.ts'], onDatabase),
    size('load', ['<rootDir>/test/load/**/*.spec.ts'], onDatabase),
  ],
};
