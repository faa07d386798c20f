import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconEyeOff, IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { SessionDocument } from '../../../generated/graphql.js';
import { calendarRange } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import { ModeBadge } from '../../shell/meeting-words.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { SectionTabs, type Section, type SectionPage } from '../../shell/section-tabs.js';
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
  const page = (to: SectionPage['to'], label: string): Section => ({ label, pages: [{ to, label }] });
  const sections: readonly Section[] = [
    page('/sessions/$slug', t`Programme`),
    page('/sessions/$slug/agenda', t`Agenda`),
    page('/sessions/$slug/documents', t`Documents`),
    page('/sessions/$slug/side-events', t`Side events`),
    page('/sessions/$slug/participants', t`Participants`),
    page('/sessions/$slug/registration', t`Registration`),
    {
      label: t`Civil society`,
      pages: [
        { to: '/sessions/$slug/speaking', label: t`Places to speak` },
        { to: '/sessions/$slug/fairness', label: t`What was asked, granted and refused` },
        { to: '/sessions/$slug/accreditation', label: t`Observer status of organizations` },
      ],
    },
    page('/sessions/$slug/follow', t`Follow`),
    page('/sessions/$slug/side-events/apply', t`Apply for a side event`),
  ];
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
      <SectionTabs label={t`Session`} root="/sessions/$slug" sections={sections} slug={slug} />
      <Outlet />
    </>
  );
}
