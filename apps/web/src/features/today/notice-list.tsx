import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { NoticesDocument, ReadNoticesDocument, UnreadNoticesDocument } from '../../generated/graphql.js';
import type { NoticeLineFragment } from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { useCommand } from '../shell/use-command.js';
import classes from './notices.module.css';

/** Marks notices as read; what is shown of them follows. */
export function useReadNotices() {
  return useCommand(ReadNoticesDocument, { refetchQueries: [UnreadNoticesDocument, NoticesDocument] });
}

/** Notices, newest first; following one marks it as read. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeLineFragment[] }) {
  const { t } = useLingui();
  const [read] = useReadNotices();
  return (
    <ul className={classes.list}>
      {notices.map(({ id, text, link, at, readAt }) => (
        <li key={id} className={classes.notice} data-unread={readAt === null || undefined}>
          <div>
            {readAt === null && <span className={classes.mark}>{t`Unread`}</span>}
            <Link to={link as never} onClick={() => void (readAt ?? read({ variables: { noticeIds: [id] } }))}>
              <bdi>{text}</bdi>
            </Link>
          </div>
          <span className={classes.at}>
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
