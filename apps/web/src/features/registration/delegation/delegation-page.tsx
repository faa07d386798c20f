import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconAlertTriangle, IconTableImport, IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MyDelegationDocument, RegistrationRulesDocument, type MyDelegationQuery } from '../../../generated/graphql.js';
import { Moment } from '../../shell/date-time.js';
import { EmptyState } from '../../shell/empty-state.js';
import { LinkButton, TextLink } from '../../shell/links.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { Plate } from '../../shell/plate.js';
import { useTableState } from '../../shell/table/table-state.js';
import { categoriesOf } from '../categories-of.js';
import { DecidedNotice, type Decided } from '../decided-notice.js';
import { QuotaMeters } from '../quota-meters.js';
import { WindowNotice } from '../window-notice.js';
import { useRegistrationChanges } from '../use-registration-changes.js';
import classes from './delegation.module.css';
import { FocalPointsSection } from './focal-points-section.js';
import { LettersSection } from './letters-section.js';
import { PeopleTable } from './people-table.js';
import { AmendDialog, DraftDialog, nameOf, ReplaceDialog, type DelegationAtHand } from './person-dialogs.js';
import { WithdrawDialog } from './withdraw-dialog.js';

const route = getRouteApi('/site/me/delegations/$delegationId/registration');
type Delegation = NonNullable<MyDelegationQuery['registrationDelegation']>;

/** The people of a delegation, what they may take up, their letters, and what happened. */
export function DelegationPage() {
  const { t } = useLingui();
  const { delegationId } = route.useParams();
  const { data, error, refetch } = useQuery(MyDelegationDocument, {
    variables: { delegationId },
    fetchPolicy: 'cache-and-network',
  });
  const session = data?.registrationDelegation?.delegation.session;
  useRegistrationChanges(session?.id, refetch);
  const rules = useQuery(RegistrationRulesDocument, {
    variables: { sessionId: session?.id ?? '' },
    skip: !session,
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (rules.error && !rules.data) throw rules.error;
  if (data?.registrationDelegation === null) return <NotFoundPage />;
  const held = data?.registrationDelegation;
  if (!held || !session || !rules.data) return <Skeleton height={640} />;
  const { plate, category } = held.delegation;
  const allowed = categoriesOf(category);
  const own = rules.data.registrationProfile?.categories.filter((each) => allowed.includes(each.category)) ?? [];
  const first = own[0];
  return (
    <div className={classes.page}>
      <PageTitle
        title={t`Registration of the delegation`}
        above={
          <Link to="/sessions/$slug" params={{ slug: session.slug }}>
            {session.title.text}
          </Link>
        }
      >
        <div className={classes.below}>
          <Plate name={plate.text} language={plate.language} />
          {first && <WindowNotice rules={first} zone={session.timezone} />}
          {session.body.kind === 'CONFERENCE' && category === 'MEMBER' && (
            <TextLink to="/me/delegations/$delegationId/credentials" params={{ delegationId }}>
              {t`Credentials of the delegation`}
            </TextLink>
          )}
          {category === 'NON_GOVERNMENTAL_ORGANIZATION' && (
            <TextLink to="/me/delegations/$delegationId/speaking" params={{ delegationId }}>
              {t`Places to speak`}
            </TextLink>
          )}
        </div>
      </PageTitle>
      {first ? (
        <Registered held={held} delegation={{ id: held.delegation.id, session, rules: own, letters: held.letters }} />
      ) : (
        <EmptyState icon={IconAlertTriangle} title={t`Registration is not offered to this delegation yet`}>
          <Trans>It begins when the secretariat has published the rules of registration.</Trans>
        </EmptyState>
      )}
    </div>
  );
}

function Registered({ held, delegation }: { readonly held: Delegation; readonly delegation: DelegationAtHand }) {
  const { t } = useLingui();
  const state = useTableState();
  const [result, setResult] = useState<Decided | null>(null);
  const { registrations } = held;
  const find = (key: string) => registrations.find(({ id }) => id === state.filter(key));
  const [person, replaced, withdrawn] = [find('person'), find('replace'), find('withdraw')];
  const close = () => state.change({ person: undefined, replace: undefined, withdraw: undefined });
  const done = (registration: Decided['decided'][number]) => setResult({ decided: [registration], refused: [] });
  const dialog = { delegation, onClose: close, onDone: done };
  return (
    <>
      {held.quotas.length > 0 && (
        <section aria-labelledby="quotas" className={classes.section}>
          <h2 id="quotas">{t`Places of the delegation`}</h2>
          <QuotaMeters quotas={held.quotas} />
        </section>
      )}
      <Missing held={held} />
      <section aria-labelledby="people" className={classes.section}>
        <div className={classes.head}>
          <h2 id="people">{t`People`}</h2>
          <div className={classes.actions}>
            <LinkButton
              variant="default"
              leftSection={<IconTableImport size={18} aria-hidden />}
              to="/me/delegations/$delegationId/import"
              params={{ delegationId: delegation.id }}
            >
              {t`Export or import as a workbook`}
            </LinkButton>
            <Button
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => state.change({ person: 'new' })}
            >
              {t`Add a person`}
            </Button>
          </div>
        </div>
        {result && (
          <DecidedNotice
            result={result}
            nameOf={(wanted) => {
              const found = registrations.find(({ id }) => id === wanted);
              return found ? nameOf(found) : '';
            }}
            onClose={() => setResult(null)}
          />
        )}
        <PeopleTable registrations={registrations} zone={delegation.session.timezone} onResult={setResult} />
      </section>
      <LettersSection
        delegationId={delegation.id}
        letters={held.letters}
        papers={[...new Set(delegation.rules.flatMap(({ papers }) => papers))]}
      />
      <FocalPointsSection delegationId={delegation.id} focalPoints={held.focalPoints} />
      <History history={held.history} />
      {state.filter('person') === 'new' && <DraftDialog {...dialog} registration={undefined} />}
      {person?.state === 'DRAFT' && <DraftDialog key={person.id} {...dialog} registration={person} />}
      {person && person.state !== 'DRAFT' && <AmendDialog key={person.id} {...dialog} registration={person} />}
      {replaced && <ReplaceDialog key={replaced.id} {...dialog} registration={replaced} />}
      {withdrawn && <WithdrawDialog registration={withdrawn} onClose={close} onDone={done} />}
    </>
  );
}

/** What has to be done, person by person. */
function Missing({ held }: { readonly held: Delegation }) {
  const { t } = useLingui();
  const lines = held.registrations.flatMap((registration) => [
    ...(registration.state === 'DRAFT' ? [[nameOf(registration), t`To be submitted before registration closes.`]] : []),
    ...registration.missing.map((sentence) => [nameOf(registration), sentence]),
  ]);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="missing" className={classes.section}>
      <h2 id="missing">{t`What is missing`}</h2>
      <ul className={classes.missing}>
        {lines.map(([name, sentence]) => (
          <li key={`${name} ${sentence}`}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>
              <strong>{name}</strong>: {sentence}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ history }: Pick<Delegation, 'history'>) {
  const { t } = useLingui();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="history" className={classes.section}>
      <h2 id="history">{t`What happened`}</h2>
      <ol className={classes.history}>
        {history.map(({ number, at, actorName, sentence }) => (
          <li key={number}>
            <span className={classes.quiet}>
              <Moment at={at} />
            </span>
            <span>
              {sentence}
              {actorName && <span className={classes.quiet}> · {actorName}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
