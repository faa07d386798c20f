import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  AnswerSideEventOfferDocument,
  MySideEventDocument,
  SideEventCallOfDocument,
  SubmitSideEventDocument,
  WithdrawSideEventDocument,
  type SideApplicationPartsFragment,
  type SideCallPartsFragment,
} from '../../generated/graphql.js';
import { DateTime } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useViewer } from '../shell/viewer.js';
import { ApplicationFields } from './application-fields.js';
import { AskedEvent } from './asked-event.js';
import { SupportRequest } from './support-request.js';
import { SideEventStateBadge, slotWords } from './side-event-words.js';
import classes from './side-events.module.css';
import { useApplication } from './use-application.js';

const route = getRouteApi('/site/me/side-events/$id');

/** An application: written by its organizer, answered by those whose support it asks for. */
export function ApplicationPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(MySideEventDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const application = data?.sideEventApplication;
  const call = useQuery(SideEventCallOfDocument, {
    variables: { sessionId: application?.sessionId ?? '' },
    skip: !application,
  });
  const acts = useActs();
  if (error && !data) throw error;
  if (data && !application)
    return (
      <EmptyState icon={IconCalendarOff} title={t`There is no such application`}>
        <Link to="/me/side-events">{t`My side events`}</Link>
      </EmptyState>
    );
  const rules = call.data?.sideEventCall;
  if (!application || !rules) return <Skeleton height={480} />;
  const own = acts(application.organiser);
  const asked = application.cosponsors.filter(({ party, state }) => state !== 'NAMED' && acts(party));
  return (
    <div className={classes.page}>
      <PageTitle
        title={application.title.text || t`Application without a title`}
        above={<Link to="/me/side-events">{t`My side events`}</Link>}
      >
        <div className={classes.line}>
          <Plate name={application.organiser.name.text} language={application.organiser.name.language} />
          <SideEventStateBadge state={application.state} />
        </div>
      </PageTitle>
      {asked.map((cosponsor) => (
        <SupportRequest key={cosponsor.id} cosponsor={cosponsor} application={application} />
      ))}
      {asked.length > 0 && !own && <AskedEvent application={application} call={rules} />}
      <Standing application={application} call={rules} />
      {own && application.open && (
        <ApplicationForm
          // What was submitted is read anew: from then on the button keeps it.
          key={application.state === 'DRAFT' ? 'draft' : 'submitted'}
          application={application}
          call={rules}
          onSubmitted={() => void refetch()}
        />
      )}
      {own && ['DRAFT', 'SUBMITTED', 'OFFERED', 'ACCEPTED'].includes(application.state) && (
        <Withdrawal application={application} />
      )}
    </div>
  );
}

/** Whether the reader acts for a delegation or organization. */
function useActs(): (party: {
  readonly delegationId?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
}) => boolean {
  const { viewer } = useViewer();
  const held = new Set(viewer?.permissions.filter(({ name }) => name === 'sideEvents.apply').map((one) => one.scopeId));
  return ({ delegationId, organisationId }) => held.has(delegationId ?? organisationId ?? '');
}

interface Shown {
  readonly application: SideApplicationPartsFragment;
  readonly call: SideCallPartsFragment;
}

/** Receipt, offer, place or refusal. */
function Standing({ application, call }: Shown) {
  const { t } = useLingui();
  const [answer, result] = useCommand(AnswerSideEventOfferDocument);
  const { id, number, submittedAt, placement, refusal, reason, offeredUntil } = application;
  const answered = result.data?.answerSideEventOffer;
  if (number === null || number === undefined || !submittedAt) return null;
  return (
    <section className={classes.section} aria-labelledby="standing">
      <h2 id="standing">{t`Where it stands`}</h2>
      <dl className={classes.facts}>
        <dt>{t`Receipt`}</dt>
        <dd data-receipt={number}>
          <Trans>Number {number}</Trans> · <DateTime at={submittedAt} zone={call.timezone} /> (SDE-21)
        </dd>
        {placement && (
          <>
            <dt>{t`Place`}</dt>
            <dd>
              {slotWords(call, placement.slotId)}
              {' · '}
              {call.rooms.find(({ roomId }) => roomId === placement.roomId)?.name.text ?? t`Online`}
            </dd>
          </>
        )}
      </dl>
      {application.state === 'SUBMITTED' && (
        <p>
          <Trans>You are told when the programme is published: here, and by a notice.</Trans>
        </p>
      )}
      {application.state === 'ACCEPTED' && placement && (
        <p>
          <Link to="/side-events/$eventId" params={{ eventId: id }}>{t`To the page of the event`}</Link>
        </p>
      )}
      {refusal && <Refusal refusal={refusal} />}
      {reason && <p>{reason}</p>}
      {application.state === 'OFFERED' && offeredUntil && (
        <>
          <p>
            <Trans>
              This place became free and is kept for you until <DateTime at={offeredUntil} zone={call.timezone} />.
            </Trans>
          </p>
          <div className={classes.line}>
            <Button loading={result.loading} onClick={() => void answer({ variables: { id, takes: true } })}>
              {t`Take the place`}
            </Button>
            <Button variant="default" onClick={() => void answer({ variables: { id, takes: false } })}>
              {t`Leave it to the next`}
            </Button>
          </div>
          <Refusal refusal={answered?.__typename === 'Refusal' ? answered : null} error={result.error} />
        </>
      )}
    </section>
  );
}

function ApplicationForm({ application, call, onSubmitted }: Shown & { readonly onSubmitted: () => void }) {
  const { t } = useLingui();
  const written = useApplication(application);
  const { draft, keeping, checks, refusal } = written;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, showAll] = useState(application.state === 'SUBMITTED');
  const [submit, answer] = useCommand(SubmitSideEventDocument);
  const result = answer.data?.submitSideEventApplication;
  const refused = refusal ?? (result?.__typename === 'Refusal' ? result : null);
  const faults = checks?.faults ?? [];
  const faultOf = (path: string): string | undefined => {
    const fault = faults.find((one) => one.path === `input.${path}`);
    return fault && (all || touched.has(path.split('.')[0] ?? '')) ? `${fault.message} (${fault.rule})` : undefined;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    showAll(true);
    if (!(await written.keep())) return;
    if (application.state !== 'DRAFT') return;
    const { data } = await submit({ variables: { id: application.id, version: written.version.current } });
    if (data?.submitSideEventApplication.__typename === 'SideEventApplication') onSubmitted();
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={classes.page}>
      <ApplicationFields
        {...{ call, application, draft, faultOf }}
        change={(changes) => {
          setTouched(new Set([...touched, ...Object.keys(changes)]));
          written.change(changes);
        }}
      />
      {checks?.obstacles.map((obstacle) => (
        <Refusal key={obstacle.code} refusal={obstacle} />
      ))}
      {/* Each field says what it lacks; the list would only say it again without the field. */}
      <Refusal refusal={refused && { ...refused, fields: [] }} error={answer.error} />
      <div className={classes.foot}>
        <span role="status" data-keeping={keeping} className={classes.quiet}>
          {keeping === 'kept' &&
            (application.state === 'DRAFT' ? <Trans>Kept as a draft.</Trans> : <Trans>All changes are saved.</Trans>)}
          {keeping === 'keeping' && <Trans>Saving…</Trans>}
          {keeping === 'typed' && <Trans>Kept in this browser.</Trans>}
          {keeping === 'offline' && <Trans>No connection. What you typed is kept in this browser.</Trans>}
        </span>
        <Button type="submit" loading={answer.loading}>
          {application.state === 'DRAFT' ? t`Submit the application` : t`Save the changes`}
        </Button>
      </div>
    </form>
  );
}

function Withdrawal({ application }: { readonly application: SideApplicationPartsFragment }) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const [withdraw, answer] = useCommand(WithdrawSideEventDocument);
  const result = answer.data?.withdrawSideEventApplication;
  const { id, state } = application;
  return (
    <section className={classes.section} aria-label={t`Withdraw`}>
      {asking ? (
        <>
          <p>
            {state === 'DRAFT' ? (
              <Trans>The draft is put away.</Trans>
            ) : (
              <Trans>Its number and its place are lost; who applies again stands behind all others.</Trans>
            )}
          </p>
          <div className={classes.line}>
            <Button color="red" loading={answer.loading} onClick={() => void withdraw({ variables: { id } })}>
              {t`Withdraw it`}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {t`Keep it`}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button variant="default" onClick={() => ask(true)}>
            {t`Withdraw…`}
          </Button>
        </div>
      )}
      <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={answer.error} />
    </section>
  );
}
