import { CodedError } from '#platform';
import type { Page } from '../db/people.queries.js';

const most = { offset: 1_000_000, limit: 100 } as const;

/** A page that may be asked for. @throws CodedError BAD_INPUT when it is larger, or negative */
export function pageOf({ offset, limit }: Page): Page {
  const fits = offset >= 0 && offset <= most.offset && limit >= 1 && limit <= most.limit;
  if (!fits) throw new CodedError('BAD_INPUT', `A page has 1 to ${most.limit} entries, from 0 on`);
  return { offset, limit };
}
