import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconWorldUpload } from '@tabler/icons-react';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { DeskSessionFrameDocument, PublishSessionDocument } from '../../../generated/graphql.js';
import { calendarRange } from '../../shell/dates.js';
import { currentLanguage } from '../../shell/language.js';
import { LinkButton } from '../../shell/links.js';
import { ModeBadge } from '../../shell/meeting-words.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { Refusal } from '../../shell/refusal.js';
import { useViewer } from '../../shell/viewer.js';
import { useCommand } from '../../shell/use-command.js';
import { DeskSessionTabs } from './desk-session-tabs.js';
import classes from './desk-session.module.css';
import { SessionStateBadge } from './session-state-badge.js';

const route = getRouteApi('/site/desk/sessions/$slug');

/** One session at the desk: its head, and the pages by which it is prepared. */
export function DeskSessionFrame() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { may } = useViewer();
  const { data, error } = useQuery(DeskSessionFrameDocument, { variables: { slug } });
  const [publish, published] = useCommand(PublishSessionDocument);
  if (error && !data) throw error;
  if (data?.session === null) return <NotFoundPage />;
  const session = data?.session;
  return (
    <>
      {session ? (
        <PageTitle
          title={session.title.text}
          above={<Link to="/desk/sessions">{t`Sessions`}</Link>}
          actions={
            <>
              <LinkButton variant="default" to="/sessions/$slug" params={{ slug }}>{t`Public page`}</LinkButton>
              {session.state === 'DRAFT' && may('sessions.manage') && (
                <Button
                  leftSection={<IconWorldUpload size={18} aria-hidden />}
                  loading={published.loading}
                  onClick={() => void publish({ variables: { sessionId: session.id } })}
                >
                  {t`Show to the public`}
                </Button>
              )}
            </>
          }
        >
          <div className={classes.facts}>
            <span>{calendarRange(currentLanguage(), session.startsOn, session.endsOn)}</span>
            <ModeBadge mode={session.mode} />
            <SessionStateBadge state={session.state} />
          </div>
        </PageTitle>
      ) : (
        <Skeleton height={104} mb="lg" />
      )}
      <Refusal
        refusal={published.data?.publishSession.__typename === 'Refusal' ? published.data.publishSession : null}
        error={published.error}
      />
      <DeskSessionTabs slug={slug} />
      <Outlet />
    </>
  );
}
