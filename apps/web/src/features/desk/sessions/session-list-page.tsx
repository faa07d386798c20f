import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DeskSessionsDocument } from '../../../generated/graphql.js';
import { calendarRange } from '../../shell/dates.js';
import { EmptyState } from '../../shell/empty-state.js';
import { currentLanguage } from '../../shell/language.js';
import { LinkButton } from '../../shell/links.js';
import { ModeBadge } from '../../shell/meeting-words.js';
import { PageTitle } from '../../shell/page-title.js';
import { DataTable } from '../../shell/table/data-table.js';
import { Translated } from '../../shell/translated.js';
import { useViewer } from '../../shell/viewer.js';
import { SessionStateBadge } from './session-state-badge.js';

/** All sessions, drafts included. */
export function SessionListPage() {
  const { t } = useLingui();
  const { may } = useViewer();
  const { data, error } = useQuery(DeskSessionsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  const bodies = new Map(data?.sessions.map(({ body }) => [body.slug, body.abbreviation.text]));
  const mayManage = may('sessions.manage');
  return (
    <>
      <PageTitle
        title={t`Sessions`}
        actions={
          mayManage && (
            <LinkButton to="/desk/sessions/new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t`New session`}
            </LinkButton>
          )
        }
      />
      {data ? (
        <DataTable
          caption={t`Sessions`}
          rows={data.sessions}
          keyOf={(session) => session.id}
          searchFor={t`Search sessions`}
          filters={[
            {
              id: 'body',
              label: t`All bodies`,
              options: [...bodies].map(([value, label]) => ({ value, label })),
              passes: (session, slug) => session.body.slug === slug,
            },
          ]}
          columns={[
            {
              id: 'title',
              header: t`Session`,
              names: true,
              value: (session) => session.title.text,
              cell: (session) => (
                <Link to="/desk/sessions/$slug" params={{ slug: session.slug }}>
                  <Translated of={session.title} />
                </Link>
              ),
            },
            {
              id: 'dates',
              header: t`Dates`,
              value: (session) => session.startsOn,
              cell: (session) => calendarRange(currentLanguage(), session.startsOn, session.endsOn),
            },
            {
              id: 'mode',
              header: t`Held`,
              value: (session) => session.mode,
              cell: (session) => <ModeBadge mode={session.mode} />,
            },
            {
              id: 'state',
              header: t`Status`,
              value: (session) => session.state,
              cell: (session) => <SessionStateBadge state={session.state} />,
            },
            {
              id: 'programme',
              header: t`Programme`,
              numeric: true,
              value: (session) => session.programmeVersion,
              cell: (session) =>
                session.programmeVersion > 0 ? t`Version ${session.programmeVersion}` : t`not issued`,
            },
          ]}
          empty={
            <EmptyState icon={IconCalendarPlus} title={t`No session yet`}>
              <Trans>Create the first session; the next one of the same body is then copied from it.</Trans>
            </EmptyState>
          }
        />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  );
}
