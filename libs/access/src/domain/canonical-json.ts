/**
 * One text for one value: keys sorted by code unit, no white space (as RFC 8785 for the values that occur here).
 * What PostgreSQL's jsonb does to a document (key order, spacing) does not change it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/**
 * The value as PostgreSQL can keep it: NUL and unpaired surrogates, which jsonb refuses, become U+FFFD. Without this,
 * hostile text in a name could make a command fail for lack of an audit entry.
 */
export function storableJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, member: unknown) =>
    typeof member === 'string' ? member.replaceAll('\u0000', '\uFFFD').toWellFormed() : member,
  ) as T;
}
