export function packagesAreCurrent(root: string): boolean;
export function ensurePackages(options: {
  root: string;
  environment: NodeJS.ProcessEnv;
  say: (sentence: string) => void;
}): Promise<void>;
