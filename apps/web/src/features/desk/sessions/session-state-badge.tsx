import { useLingui } from '@lingui/react/macro';
import { IconEyeOff, IconWorld } from '@tabler/icons-react';
import type { SessionState } from '../../../generated/graphql.js';
import { StatusBadge } from '../../shell/status-badge.js';

/** Whether the public sees a session. */
export function SessionStateBadge({ state }: { readonly state: SessionState }) {
  const { t } = useLingui();
  return state === 'PUBLISHED' ? (
    <StatusBadge tone="ok" icon={IconWorld}>{t`Public`}</StatusBadge>
  ) : (
    <StatusBadge tone="warn" icon={IconEyeOff}>{t`In preparation`}</StatusBadge>
  );
}
