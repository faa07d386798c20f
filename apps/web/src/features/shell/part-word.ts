import { useLingui } from '@lingui/react/macro';
import type { SessionPartKind } from '../../generated/graphql.js';

/** Part of a session, in words. */
export function usePartWord(): (kind: SessionPartKind) => string {
  const { t } = useLingui();
  return (kind) =>
    ({ REGULAR: t`Regular part`, RECONVENED: t`Reconvened part`, INTERSESSIONAL: t`Intersessional meetings` })[kind];
}
