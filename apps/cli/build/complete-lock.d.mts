export interface LockedPackage {
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export function missingOptionals(
  packages: Readonly<Record<string, LockedPackage>>,
): Map<string, { version: string; dev: boolean }>;
