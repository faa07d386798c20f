import { Kind, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

/**
 * Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. Both occur in no language; they come from faults
 * and from those who look for faults, so they are refused before anything is done.
 */
function isKeepable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether all text in the variables of a request can be kept, names of fields included. */
export function keepableVariables(value: unknown): boolean {
  if (typeof value === 'string') return isKeepable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, member]) => isKeepable(name) && keepableVariables(member));
}

/** The same for text that is written in the document itself. */
export function keepableDocument(document: DocumentNode): boolean {
  let keepable = true;
  visit(document, {
    [Kind.STRING]({ value }) {
      keepable &&= isKeepable(value);
    },
  });
  return keepable;
}
