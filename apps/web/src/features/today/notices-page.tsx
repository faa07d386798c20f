import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBellCheck, IconBellOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NoticesDocument } from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { useTableState } from '../shell/table/table-state.js';
import { NoticeList, useReadNotices } from './notice-list.js';
import classes from './notices.module.css';

const perPage = 50;

/** What the reader should know, newest first. */
export function NoticesPage() {
  const { t } = useLingui();
  const { page, change } = useTableState();
  const { data, error } = useQuery(NoticesDocument, {
    variables: { offset: (page - 1) * perPage },
    fetchPolicy: 'cache-and-network',
  });
  const [read, reading] = useReadNotices();
  if (error && !data) throw error;
  const notices = data?.myNotices;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Notices`}
        above={<Link to="/me">{t`My work`}</Link>}
        actions={
          notices &&
          notices.unread > 0 && (
            <Button
              variant="default"
              leftSection={<IconBellCheck size={18} aria-hidden />}
              loading={reading.loading}
              onClick={() => void read({ variables: { noticeIds: null } })}
            >
              {t`Mark all as read`}
            </Button>
          )
        }
      />
      <Refusal error={reading.error} />
      {!notices && <Skeleton height={320} />}
      {notices?.total === 0 && (
        <EmptyState icon={IconBellOff} title={t`There are no notices`}>
          <Trans>What becomes of your registrations and those of your delegations is told here.</Trans>
        </EmptyState>
      )}
      {notices && notices.total > 0 && <NoticeList notices={notices.items} />}
      {notices && notices.total > perPage && (
        <div className={classes.pages}>
          <Button variant="default" disabled={page === 1} onClick={() => change({ page: String(page - 1) })}>
            {t`Newer`}
          </Button>
          <Button
            variant="default"
            disabled={page * perPage >= notices.total}
            onClick={() => change({ page: String(page + 1) })}
          >
            {t`Older`}
          </Button>
        </div>
      )}
    </div>
  );
}
