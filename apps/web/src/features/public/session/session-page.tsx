import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconEyeOff, IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { SessionDocument } from '../../../generated/graphql.js';
import { calendarRange } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import { ModeBadge } from '../../shell/meeting-words.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { Translated } from '../../shell/translated.js';
import classes from './session.module.css';

const route = getRouteApi('/site/sessions/$slug');

/** A session: its head, and one page for each side of it. */
export function SessionPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  if (data?.session === null) return <NotFoundPage />;
  const session = data?.session;
  const tabs = [
    { to: '/sessions/$slug', label: t`Programme` },
    { to: '/sessions/$slug/agenda', label: t`Agenda` },
    { to: '/sessions/$slug/documents', label: t`Documents` },
    { to: '/sessions/$slug/side-events', label: t`Side events` },
    { to: '/sessions/$slug/participants', label: t`Participants` },
    { to: '/sessions/$slug/registration', label: t`Registration` },
    { to: '/sessions/$slug/speaking', label: t`Civil society` },
    { to: '/sessions/$slug/follow', label: t`Follow` },
    { to: '/sessions/$slug/side-events/apply', label: t`Apply for a side event` },
  ] as const;
  return (
    <>
      {session ? (
        <PageTitle title={session.title.text} above={<Translated of={session.body.name} />}>
          <div className={classes.facts}>
            <span>{calendarRange(currentLanguage(), session.startsOn, session.endsOn)}</span>
            {session.place && (
              <span>
                <Translated of={session.place} />
              </span>
            )}
            <ModeBadge mode={session.mode} />
            {session.state === 'DRAFT' && (
              <StatusBadge tone="warn" icon={IconEyeOff}>
                {t`Not yet public`}
              </StatusBadge>
            )}
          </div>
        </PageTitle>
      ) : (
        <Skeleton height={104} mb="lg" />
      )}
      {session?.note && (
        <p className={classes.notice}>
          <IconInfoCircle size={20} stroke={1.75} aria-hidden />
          <span>
            <Translated of={session.note} />
          </span>
        </p>
      )}
      <nav aria-label={t`Session`} className={classes.tabs}>
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            params={{ slug }}
            className={classes.tab}
            activeOptions={{ exact: to === '/sessions/$slug', includeSearch: false }}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
