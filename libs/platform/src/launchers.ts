// A second, light door (`#platform/launchers`): what starts the components themselves. The command line goes through
// it, because it must be ready within seconds and needs none of the server's frameworks.
export * from './conference/livekit-binary.js';
export * from './conference/livekit-settings.js';
export * from './config/configuration.js';
export * from './config/node-flags.js';
export * from './config/project-root.js';
export * from './database/embedded-postgres.js';
