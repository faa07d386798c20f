import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { SessionFollowDocument } from '../../../generated/graphql.js';
import { CalendarAddress } from '../../shell/calendar-address.js';
import { nameOfLanguage } from '../../shell/language.js';
import classes from './follow.module.css';

const route = getRouteApi('/site/sessions/$slug');

/** How to follow the session from elsewhere. */
export function FollowPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionFollowDocument, { variables: { slug } });
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={240} />;
  const interpreted = session.interpretation.map(nameOfLanguage).join(', ');
  return (
    <div className={classes.follow}>
      <section aria-labelledby="calendar">
        <h2 id="calendar">{t`In your calendar`}</h2>
        <p>
          <Trans>
            Subscribe to this address in your calendar: every meeting of the session appears there and moves when the
            programme of work changes.
          </Trans>
        </p>
        <CalendarAddress url={session.calendarUrl} />
      </section>
      {session.interpretation.length > 0 && (
        <section aria-labelledby="languages">
          <h2 id="languages">{t`Interpretation`}</h2>
          <p>
            <Trans>
              Public meetings can be followed with interpretation into {interpreted}. Open a meeting and choose the
              language of the sound.
            </Trans>
          </p>
        </section>
      )}
    </div>
  );
}
