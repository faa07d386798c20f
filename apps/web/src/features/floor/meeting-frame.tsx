import { Trans, useLingui } from '@lingui/react/macro';
import { useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LanguageMenu } from '../shell/language-menu.js';
import { useDocumentTitle } from '../shell/page-title.js';
import { MeetingStateBadge } from '../shell/meeting-words.js';
import { SchemeMenu } from '../shell/scheme-menu.js';
import { StatusBadge } from '../shell/status-badge.js';
import type { FeedState } from './meeting-feed.js';
import { meetingName } from './meeting-name.js';
import type { MeetingAtWork } from './use-meeting.js';
import classes from './meeting-frame.module.css';

export interface MeetingFrameProps {
  readonly meeting: MeetingAtWork;
  readonly feed: FeedState;
  /** What this page is for: "Meeting room", "Console". */
  readonly purpose: string;
  /** Buttons at the end of the bar. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of the pages at which people work during a meeting: one thin bar, the rest is theirs. */
export function MeetingFrame({ meeting, feed, purpose, tools, children }: MeetingFrameProps) {
  const { t } = useLingui();
  const { online } = useNetwork();
  const title = meetingName(meeting);
  useDocumentTitle(`${purpose} · ${title}`);
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <div className={classes.what}>
          <a
            href={`/meetings/${meeting.id}`}
            className={classes.mark}
            aria-label={t`To the public page of the meeting`}
          >
            <img src="/favicon.svg" alt="" width={24} height={24} />
          </a>
          <h1 className={classes.title}>
            <span className={classes.purpose}>{purpose}</span>
            <bdi>{title}</bdi>
          </h1>
        </div>
        <div className={classes.states} role="status">
          {feed.floor && <MeetingStateBadge state={feed.floor.state} />}
          {(feed.line === 'reconnecting' || !online) && (
            <StatusBadge tone="warn" icon={IconPlugConnectedX}>
              <Trans>Reconnecting; what you see may be a moment old</Trans>
            </StatusBadge>
          )}
        </div>
        <div className={classes.tools}>
          {tools}
          <LanguageMenu />
          <SchemeMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
