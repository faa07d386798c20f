import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import {
  BeginSideEventDocument,
  SideEventApplicantsDocument,
  SideEventCallOfDocument,
  SideEventCallPageDocument,
  ViewerDocument,
  type SideCallPartsFragment,
  type SideEventApplicantsQuery,
} from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { LinkButton } from '../shell/links.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { useViewer } from '../shell/viewer.js';
import { emptyApplication } from './application-input.js';
import { useClassWord, useModeWord } from './side-event-words.js';
import classes from './side-events.module.css';

const route = getRouteApi('/site/sessions/$slug/side-events/apply');
type Applicant = SideEventApplicantsQuery['sideEventApplicants'][number];

/** The call for side events of a session in words, and the way to an application. */
export function CallPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const session = useQuery(SideEventCallPageDocument, { variables: { slug } });
  const sessionId = session.data?.session?.id ?? '';
  const { data, error } = useQuery(SideEventCallOfDocument, { variables: { sessionId }, skip: sessionId === '' });
  if (error && !data) throw error;
  if (session.error && !session.data) throw session.error;
  if (!data && !session.data) return <Skeleton height={480} />;
  const call = data?.sideEventCall;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Apply for a side event`}
        above={
          <Link to="/sessions/$slug" params={{ slug }}>
            {session.data?.session && <Translated of={session.data.session.title} />}
          </Link>
        }
      />
      {call ? (
        <>
          <Applicants call={call} />
          <CallInWords call={call} />
        </>
      ) : (
        data && (
          <EmptyState icon={IconCalendarOff} title={t`There is no call for side events of this session`}>
            <Trans>It appears here as soon as the secretariat publishes it.</Trans>
          </EmptyState>
        )
      )}
    </div>
  );
}

function Applicants({ call }: { readonly call: SideCallPartsFragment }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const next = `/sessions/${call.sessionSlug}/side-events/apply`;
  const { data, startPolling, stopPolling } = useQuery(SideEventApplicantsDocument, {
    variables: { sessionId: call.sessionId },
    skip: !viewer,
    fetchPolicy: 'cache-and-network',
  });
  // A link to an organization is verified a moment after the first sign-in, or by somebody while the reader waits.
  const nobody = data?.sideEventApplicants.length === 0;
  useEffect(() => {
    if (!nobody) return undefined;
    startPolling(3000);
    return stopPolling;
  }, [nobody, startPolling, stopPolling]);
  if (viewer === null)
    return (
      <section className={classes.section} aria-labelledby="who">
        <h2 id="who">{t`For whom do you apply?`}</h2>
        <p>
          <Trans>
            Sign in with the account that acts for your delegation or organization. If your organization is new here,
            begin with it.
          </Trans>
        </p>
        <div className={classes.line}>
          <LinkButton to="/sign-in" search={{ next }}>
            {t`Sign in`}
          </LinkButton>
          <LinkButton to="/sign-up" search={{ next }} variant="default">
            {t`Act for an organization`}
          </LinkButton>
        </div>
      </section>
    );
  if (!data) return <Skeleton height={120} />;
  return (
    <section className={classes.section} aria-labelledby="who">
      <h2 id="who">{t`For whom do you apply?`}</h2>
      {data.sideEventApplicants.length === 0 ? (
        <>
          <EmptyState icon={IconCalendarOff} title={t`You act for nobody who can apply`}>
            <Trans>A focal point of your delegation, or a representative of your organization, can add you.</Trans>
          </EmptyState>
          <div className={classes.line}>
            <LinkButton to="/me/organisations" variant="default">
              {t`My organizations`}
            </LinkButton>
            <LinkButton to="/sign-up" search={{ next }} variant="default">
              {t`Act for an organization`}
            </LinkButton>
          </div>
        </>
      ) : (
        <ul className={classes.cards}>
          {data.sideEventApplicants.map((applicant) => (
            <li key={applicant.party.delegationId ?? applicant.party.organisationId}>
              <ApplicantCard applicant={applicant} call={call} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ApplicantCard({ applicant, call }: { readonly applicant: Applicant; readonly call: SideCallPartsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  // The right to it may be newer than what is known of the reader here.
  const [begin, answer] = useCommand(BeginSideEventDocument, {
    refetchQueries: [ViewerDocument],
    awaitRefetchQueries: true,
  });
  const { delegationId, organisationId, name } = applicant.party;
  const result = answer.data?.beginSideEventApplication;
  const full = applicant.obstacles.some(({ code }) => code === 'SIDE_ORGANISER_HAS_EVENT');
  const start = async () => {
    const { data } = await begin({
      variables: { sessionId: call.sessionId, organiser: { delegationId, organisationId }, input: emptyApplication },
    });
    const begun = data?.beginSideEventApplication;
    if (begun?.__typename === 'SideEventApplication')
      await navigate({ to: '/me/side-events/$id', params: { id: begun.id } });
  };
  return (
    <div className={classes.card}>
      <div>
        <Plate name={name.text} language={name.language} />
      </div>
      {applicant.obstacles.map((obstacle) => (
        <p key={obstacle.code} className={classes.quiet}>
          {obstacle.message} ({obstacle.rule})
        </p>
      ))}
      <div className={classes.line}>
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          loading={answer.loading}
          disabled={full}
          onClick={() => void start()}
        >
          {t`Write an application`}
        </Button>
        <Link to="/me/side-events">{t`My side events`}</Link>
      </div>
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={answer.error} />
    </div>
  );
}

function CallInWords({ call }: { readonly call: SideCallPartsFragment }) {
  const { t } = useLingui();
  const [classWord, modeWord] = [useClassWord(), useModeWord()];
  return (
    <section className={classes.section} aria-labelledby="rules">
      <h2 id="rules">{t`The call`}</h2>
      {!call.confirmed && (
        <p className={classes.quiet}>
          <Trans>These rules still have to be compared with their source.</Trans>
        </p>
      )}
      <dl className={classes.facts}>
        <dt>{t`Applications`}</dt>
        <dd>
          <DateTime at={call.opensAt} zone={call.timezone} /> – <DateTime at={call.closesAt} zone={call.timezone} />{' '}
          (SDE-10)
        </dd>
        <dt>{t`Order`}</dt>
        <dd>
          <ol>
            {call.order.map((group) => (
              <li key={group.join(' ')}>{group.map(classWord).join(' · ')}</li>
            ))}
          </ol>
          <Trans>Within a class: first come, first served (SDE-30).</Trans>
        </dd>
        <dt>{t`Events of each organizer`}</dt>
        <dd>{call.perOrganiser} (SDE-12)</dd>
        <dt>{t`Length`}</dt>
        <dd>
          <Plural value={call.minutes} one="# minute" other="# minutes" />
        </dd>
        <dt>{t`How they are held`}</dt>
        <dd>{call.modes.map(modeWord).join(' · ')}</dd>
        <dt>{t`Slots`}</dt>
        <dd>
          <Plural value={call.slots.length} one="# slot" other="# slots" />
        </dd>
        {call.supportersBy && (
          <>
            <dt>{t`Co-sponsors until`}</dt>
            <dd>
              <DateTime at={call.supportersBy} zone={call.timezone} /> (SDE-18)
            </dd>
          </>
        )}
        {call.linksBy && (
          <>
            <dt>{t`Links until`}</dt>
            <dd>
              <DateTime at={call.linksBy} zone={call.timezone} /> (SDE-19)
            </dd>
          </>
        )}
        {call.source && (
          <>
            <dt>{t`Source`}</dt>
            <dd>
              <a href={call.source}>{call.source}</a>
            </dd>
          </>
        )}
      </dl>
      {call.note && (
        <p>
          <Translated of={call.note} />
        </p>
      )}
    </section>
  );
}
