import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LawfulUse, RetentionLineFragment } from '../../generated/graphql.js';

/** On what ground data are held, in words. */
export function useUseWord(): (use: LawfulUse) => string {
  const { t } = useLingui();
  return (use) =>
    ({
      MANDATE: t`Needed for holding the session`,
      SECURITY: t`Needed for safety`,
      PUBLIC_RECORD: t`Part of a public record`,
      CONSENT: t`Given freely for this purpose`,
    })[use];
}

/** How long data are kept, in words. */
export function Kept({ rule: { keptDays, use } }: { readonly rule: Pick<RetentionLineFragment, 'keptDays' | 'use'> }) {
  if (keptDays !== null && keptDays !== undefined)
    return <Plural value={keptDays} one="# day after the session" other="# days after the session" />;
  return use === 'PUBLIC_RECORD' ? <Trans>Stays on record</Trans> : <Trans>Not bound to a session</Trans>;
}
