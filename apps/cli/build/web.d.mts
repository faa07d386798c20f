export function hasWebSources(root: string): boolean;
export function webIsStale(root: string): boolean;
export function ensureWebBuild(options: {
  root: string;
  environment?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}): Promise<void>;
