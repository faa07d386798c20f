export function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; environment?: NodeJS.ProcessEnv; show?: boolean },
): Promise<void>;
