import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { UnreadNoticesDocument, ViewerDocument } from '../../generated/graphql.js';
import classes from './notices-bell.module.css';

/** Asked again after a minute, and not while nobody looks at the page. */
const every = 60_000;

/** Leads to the notices of whoever is signed in, and says how many are unread. */
export function NoticesBell() {
  const { t } = useLingui();
  const { data } = useQuery(UnreadNoticesDocument, {
    pollInterval: every,
    skipPollAttempt: () => document.hidden,
  });
  const unread = data?.myNotices.unread ?? 0;
  const client = useApolloClient();
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (!data) return;
    // Rights that are given or taken are told by a notice.
    if (before.current !== undefined && unread > before.current)
      void client.refetchQueries({ include: [ViewerDocument] });
    before.current = unread;
  }, [client, data, unread]);
  return (
    <Link
      to="/me/notices"
      className={classes.bell}
      aria-label={unread > 0 ? t`Notices, unread: ${unread}` : t`Notices`}
    >
      <IconBell size={20} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
