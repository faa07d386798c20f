import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { MySideEventsDocument, type SideApplicationLineFragment } from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Translated } from '../shell/translated.js';
import { SideEventStateBadge, useSupportWord } from './side-event-words.js';
import classes from './side-events.module.css';

/** Applications of those for whom the reader acts, and those that ask for their support. */
export function MySideEventsPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(MySideEventsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  return (
    <div className={classes.page}>
      <PageTitle title={t`My side events`} above={<Link to="/me">{t`My work`}</Link>} />
      {!data && <Skeleton height={240} />}
      {data?.mySideEventApplications.length === 0 && (
        <EmptyState icon={IconCalendarPlus} title={t`No application for a side event yet`}>
          <Trans>Open a session and choose “Apply for a side event”, as soon as its call is published.</Trans>
        </EmptyState>
      )}
      <ul className={classes.cards}>
        {data?.mySideEventApplications.map((application) => (
          <li key={application.id}>
            <Card application={application} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ application }: { readonly application: SideApplicationLineFragment }) {
  const { t } = useLingui();
  const supportWord = useSupportWord();
  const { number } = application;
  return (
    <article className={classes.card}>
      <div className={classes.line}>
        <Plate name={application.organiser.name.text} language={application.organiser.name.language} />
        <SideEventStateBadge state={application.state} />
        {typeof number === 'number' && (
          <span className={classes.quiet}>
            <Trans>Number {number}</Trans>
          </span>
        )}
      </div>
      <h2>
        <Link to="/me/side-events/$id" params={{ id: application.id }}>
          {application.title.text ? <Translated of={application.title} /> : t`Application without a title`}
        </Link>
      </h2>
      {application.cosponsors.length > 0 && (
        <ul className={classes.quiet}>
          {application.cosponsors.map(({ id, party, state }) => (
            <li key={id}>
              <Translated of={party.name} />: {supportWord(state)}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
