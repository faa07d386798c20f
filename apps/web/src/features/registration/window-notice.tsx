import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarTime, IconCircleCheck, IconLock } from '@tabler/icons-react';
import type { CategoryRulesLineFragment } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { StatusBadge } from '../shell/status-badge.js';
import { useNow } from '../shell/use-now.js';
import classes from './window-notice.module.css';

type Window = Pick<CategoryRulesLineFragment, 'opensAt' | 'closesAt' | 'lateUntil'>;

/** Where a window stands at a moment; `late`: only the secretariat still registers. */
export function windowAt({ opensAt, closesAt, lateUntil }: Window, now: Date): 'before' | 'open' | 'late' | 'closed' {
  if (now < new Date(opensAt)) return 'before';
  if (now <= new Date(closesAt)) return 'open';
  return lateUntil && now <= new Date(lateUntil) ? 'late' : 'closed';
}

/** Whether registration is open and until when, at the place of the session and at the reader's. */
export function WindowNotice({ rules, zone }: { readonly rules: Window; readonly zone: string }) {
  const { t } = useLingui();
  const now = useNow(30_000);
  const where = windowAt(rules, now);
  const closes = <DateTime at={rules.closesAt} zone={zone} />;
  return (
    <div className={classes.window}>
      {where === 'open' && <StatusBadge tone="ok" icon={IconCircleCheck}>{t`Open`}</StatusBadge>}
      {where === 'before' && <StatusBadge tone="info" icon={IconCalendarTime}>{t`Not open yet`}</StatusBadge>}
      {(where === 'late' || where === 'closed') && (
        <StatusBadge tone="idle" icon={IconLock}>
          {t`Closed`}
        </StatusBadge>
      )}
      <span>
        {where === 'open' && <Trans>Until {closes}</Trans>}
        {where === 'before' && (
          <Trans>
            From <DateTime at={rules.opensAt} zone={zone} /> to {closes}
          </Trans>
        )}
        {where === 'closed' && <Trans>Since {closes}</Trans>}
        {where === 'late' && rules.lateUntil && (
          <Trans>
            Since {closes}. The secretariat still registers until <DateTime at={rules.lateUntil} zone={zone} />.
          </Trans>
        )}
      </span>
    </div>
  );
}
