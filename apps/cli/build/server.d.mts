export const SERVER_SOURCES: readonly string[];
export function serverIsStale(root: string): boolean;
export function ensureServerBuild(options: { root: string; environment?: NodeJS.ProcessEnv }): Promise<void>;
