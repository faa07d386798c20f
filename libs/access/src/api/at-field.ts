import type { Decision } from '#kernel';

/** A refusal with the input field that is at fault; `paths` says which one for each code. */
export function atField<T>(decision: Decision<T>, paths: Readonly<Record<string, string>>): Decision<T> {
  if (decision.ok) return decision;
  const { code, params } = decision;
  const path = paths[code];
  return path === undefined ? decision : { ...decision, fields: [{ path, code, ...(params && { params }) }] };
}

/** Codes of `checkPassword`, all at one field. */
export function passwordAt(path: string): Readonly<Record<string, string>> {
  return {
    PASSWORD_TOO_SHORT: path,
    PASSWORD_TOO_LONG: path,
    PASSWORD_TOO_COMMON: path,
    PASSWORD_TOO_PERSONAL: path,
  };
}
