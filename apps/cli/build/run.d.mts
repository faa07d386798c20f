export function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; environment?: NodeJS.ProcessEnv; show?: boolean; signal?: AbortSignal },
): Promise<void>;
