import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { TodayDocument } from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { PageTitle } from '../shell/page-title.js';
import { Translated } from '../shell/translated.js';

export function TodayPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(TodayDocument);
  if (error && !data) throw error;
  return (
    <>
      <PageTitle title={t`Today`} />
      <ul>
        {data?.myMeetings.map((meeting) => (
          <li key={meeting.id}>
            <Link to="/meetings/$id" params={{ id: meeting.id }}>
              <Translated of={meeting.title} />
            </Link>{' '}
            <DateTime at={meeting.startsAt} until={meeting.endsAt} zone={meeting.session.timezone} />
          </li>
        ))}
      </ul>
    </>
  );
}
