import { isLanguage, negotiateLanguage } from '#kernel';
import type { Language } from '#kernel';

interface Asked {
  /** Value of `?lang=`. */
  readonly query: string | undefined;
  readonly cookie: string | undefined;
  readonly acceptLanguage: string | undefined;
}

/** Cookie in which the web application keeps the reader's choice; `boot.js` reads the same. */
const chosen = /(?:^|;\s*)rostrum-language=(\w\w)(?:;|$)/;

/** The language of a page: the address's, else the one chosen before, else the browser's. */
export function pageLanguage({ query, cookie, acceptLanguage }: Asked): Language {
  if (query && isLanguage(query)) return query;
  const kept = cookie && chosen.exec(cookie)?.[1];
  if (kept && isLanguage(kept)) return kept;
  return negotiateLanguage(acceptLanguage);
}
