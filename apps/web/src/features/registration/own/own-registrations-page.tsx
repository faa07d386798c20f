import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconId } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import {
  MyRegistrationsDocument,
  OwnRegistrationSessionDocument,
  SessionsToRegisterDocument,
  type MyRegistrationsQuery,
} from '../../../generated/graphql.js';
import { EmptyState } from '../../shell/empty-state.js';
import { PageTitle } from '../../shell/page-title.js';
import { Plate } from '../../shell/plate.js';
import { useTableState } from '../../shell/table/table-state.js';
import { Translated } from '../../shell/translated.js';
import { useViewer } from '../../shell/viewer.js';
import { RegistrationStateBadge, useStateSentence } from '../registration-state.js';
import { useParticipantCategoryWord, useParticipationWord } from '../registration-words.js';
import { OwnActions } from './own-actions.js';
import { OwnForm } from './own-form.js';
import classes from './own.module.css';

export type OwnRegistration = MyRegistrationsQuery['myRegistrations'][number];

/** The reader's own registrations, and the form of the session that the address names. */
export function OwnRegistrationsPage() {
  const { t } = useLingui();
  const slug = useTableState().filter('session');
  const { data, error } = useQuery(MyRegistrationsDocument, { fetchPolicy: 'cache-and-network' });
  const asked = useQuery(OwnRegistrationSessionDocument, { variables: { slug: slug ?? '' }, skip: !slug });
  if (error && !data) throw error;
  if (asked.error && !asked.data) throw asked.error;
  const session = asked.data?.session;
  const mine = data?.myRegistrations;
  const draft = mine?.find((each) => each.session.slug === slug && each.state === 'DRAFT' && !each.delegation);
  // The newest of another session: who comes every year finds their data again.
  const earlier = mine?.find((each) => each.session.slug !== slug);
  const taken = mine?.some(
    (each) => each.session.slug === slug && !['DRAFT', 'WITHDRAWN', 'REJECTED'].includes(each.state),
  );
  return (
    <div className={classes.page}>
      <PageTitle title={t`My registrations`} above={<Link to="/me">{t`My work`}</Link>} />
      {mine ? (
        <>
          {session && !taken && <OwnForm key={draft?.id ?? 'new'} session={session} draft={draft} earlier={earlier} />}
          {mine.length > 0 && (
            <ul className={classes.cards}>
              {mine.map((registration) => (
                <li key={registration.id}>
                  <Card registration={registration} />
                </li>
              ))}
            </ul>
          )}
          {mine.length === 0 && !session && (
            <EmptyState icon={IconId} title={t`You are not registered for a session`}>
              <Trans>
                Delegations are registered by their focal point. Experts, media and others register themselves: choose
                the session.
              </Trans>
            </EmptyState>
          )}
          {!session && <Sessions />}
        </>
      ) : (
        <Skeleton height={420} />
      )}
    </div>
  );
}

function Card({ registration }: { readonly registration: OwnRegistration }) {
  const { t } = useLingui();
  const { may } = useViewer();
  const { session, delegation, state, missing } = registration;
  const sentence = useStateSentence(session.timezone);
  const categoryWord = useParticipantCategoryWord();
  const participationWord = useParticipationWord();
  return (
    <article className={classes.card} aria-labelledby={registration.id}>
      <h2 id={registration.id}>
        <Translated of={session.title} />
      </h2>
      <div className={classes.line}>
        <RegistrationStateBadge state={state} />
        <p>{sentence(registration)}</p>
      </div>
      {missing.length > 0 && (
        <ul className={classes.missing} aria-label={t`What is missing`}>
          {missing.map((each) => (
            <li key={each}>
              <IconAlertTriangle size={16} aria-hidden />
              {each}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>
        {[categoryWord(registration.category), ...registration.participations.map(participationWord)].join(' · ')}
      </p>
      {state === 'APPROVED' && (
        <Link to="/me/registrations/$registrationId/badge" params={{ registrationId: registration.id }}>
          {t`Show the badge`}
        </Link>
      )}
      {delegation && (
        <div className={classes.line}>
          <Plate name={delegation.plate.text} language={delegation.plate.language} size="sm" />
          {may('registration.delegation', delegation.id) && (
            <Link to="/me/delegations/$delegationId/registration" params={{ delegationId: delegation.id }}>
              {t`Registration of the delegation`}
            </Link>
          )}
        </div>
      )}
      <OwnActions registration={registration} />
    </article>
  );
}

/** Sessions that are not over, to register for. */
function Sessions() {
  const { t } = useLingui();
  const { data, error } = useQuery(SessionsToRegisterDocument);
  if (error && !data) throw error;
  const today = new Date().toISOString().slice(0, 10);
  const coming = data?.sessions.filter(({ endsOn }) => endsOn >= today) ?? [];
  if (coming.length === 0) return null;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t`Register for a session`}</h2>
      <ul className={classes.sessions}>
        {coming.map((session) => (
          <li key={session.id}>
            <Link to="/sessions/$slug/registration" params={{ slug: session.slug }}>
              <Translated of={session.title} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
