import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import classes from './console.module.css';

/** How many members are present, and whether that is enough to open and to decide. */
export function QuorumMeter({ quorum }: { readonly quorum: MeetingFloor['quorum'] }) {
  const { t } = useLingui();
  const { present, members, toOpen, toDecide } = quorum;
  const share = (count: number) => `${members > 0 ? Math.min(100, (count / members) * 100) : 0}%`;
  return (
    <section className={classes.quorum} aria-label={t`Quorum`}>
      <p className={classes.quorumHead}>
        <span>
          <Trans>
            <strong>{present}</strong> of {members} members present
          </Trans>
        </span>
        <span className={classes.quiet}>{t`Rule ${quorum.rule}`}</span>
      </p>
      <div
        className={classes.meter}
        role="meter"
        aria-label={t`Members present`}
        aria-valuenow={present}
        aria-valuemin={0}
        aria-valuemax={members}
      >
        <span className={classes.filled} style={{ inlineSize: share(present) }} />
        <span className={classes.mark} style={{ insetInlineStart: share(toOpen) }} />
        <span className={classes.mark} style={{ insetInlineStart: share(toDecide) }} />
      </div>
      <p className={classes.quorumFoot}>
        <Enough yes={present >= toOpen}>
          <Trans>to open: {toOpen}</Trans>
        </Enough>
        <Enough yes={present >= toDecide}>
          <Trans>to decide: {toDecide}</Trans>
        </Enough>
      </p>
    </section>
  );
}

function Enough({ yes, children }: { readonly yes: boolean; readonly children: React.ReactNode }) {
  const EnoughIcon = yes ? IconCircleCheck : IconCircleDashed;
  return (
    <span className={classes.enough} data-yes={yes || undefined}>
      <EnoughIcon size={16} aria-hidden />
      {children}
      <span className="visually-hidden">{yes ? <Trans>reached</Trans> : <Trans>not reached</Trans>}</span>
    </span>
  );
}
