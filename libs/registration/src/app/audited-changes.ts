import type { AuditedChange } from '#access';
import type { Registration } from '../domain/registration.js';

const fields = [
  'category',
  'familyName',
  'givenName',
  'title',
  'function',
  'position',
  'email',
  'language',
  'sex',
  'nationality',
  'photoId',
  'participations',
  'days',
  'letterId',
  'state',
  'number',
] as const;

/** Fields that a command changed; lists as text. */
export function changesBetween(before: Registration, after: Registration): AuditedChange[] {
  const value = (registration: Registration, field: (typeof fields)[number]): string | null => {
    const found = registration[field];
    return found === null ? null : String(found);
  };
  return fields
    .map((field) => ({ field, before: value(before, field), after: value(after, field) }))
    .filter((change) => change.before !== change.after);
}
