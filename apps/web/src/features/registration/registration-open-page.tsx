import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarOff } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  MyDelegationsHereDocument,
  OwnRegistrationSessionDocument,
  RegistrationRulesDocument,
  type CategoryRulesLineFragment,
  type RegistrationSessionFragment,
} from '../../generated/graphql.js';
import { localeOf } from '../shell/dates.js';
import { EmptyState } from '../shell/empty-state.js';
import { currentLanguage } from '../shell/language.js';
import { LinkButton } from '../shell/links.js';
import { Plate } from '../shell/plate.js';
import { useViewer } from '../shell/viewer.js';
import { useQuotaName } from './quota-meters.js';
import {
  useParticipantCategoryWord,
  useParticipationWord,
  usePaperWord,
  useRegistrarWord,
  useQuotaScopeWord,
} from './registration-words.js';
import classes from './registration-open.module.css';
import { WindowNotice } from './window-notice.js';

const route = getRouteApi('/site/sessions/$slug');

/** Public: who registers for the session, in which way, until when, and where. */
export function RegistrationOpenPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const asked = useQuery(OwnRegistrationSessionDocument, { variables: { slug } });
  const session = asked.data?.session;
  const { data, error } = useQuery(RegistrationRulesDocument, {
    variables: { sessionId: session?.id ?? '' },
    skip: !session,
    fetchPolicy: 'cache-and-network',
  });
  if (asked.error && !asked.data) throw asked.error;
  if (error && !data) throw error;
  if (!session || !data) return <Skeleton height={480} />;
  const profile = data.registrationProfile;
  if (!profile?.published) {
    return (
      <EmptyState icon={IconCalendarOff} title={t`The rules of registration are not published yet`}>
        <Trans>Whether registration is open, for whom and until when will stand here.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <WhereToGo session={session} forSelf={profile.categories.some(({ registrars }) => registrars.includes('SELF'))} />
      <ul className={classes.categories}>
        {profile.categories.map((rules) => (
          <li key={rules.category}>
            <OneCategory rules={rules} zone={session.timezone} />
          </li>
        ))}
      </ul>
      <Limits quotas={profile.quotas} />
      {profile.source && (
        <p className={classes.quiet}>
          <Trans>Source: {profile.source}</Trans>
        </p>
      )}
    </div>
  );
}

function OneCategory({ rules, zone }: { readonly rules: CategoryRulesLineFragment; readonly zone: string }) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const participationWord = useParticipationWord();
  const paperWord = usePaperWord();
  const registrarWord = useRegistrarWord();
  const locale = localeOf(currentLanguage());
  const any = new Intl.ListFormat(locale, { type: 'disjunction' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <article className={classes.category}>
      <h2>{categoryWord(rules.category)}</h2>
      <WindowNotice rules={rules} zone={zone} />
      <dl className={classes.facts}>
        <div>
          <dt>{t`Registered by`}</dt>
          <dd>{any.format(rules.registrars.map(registrarWord))}</dd>
        </div>
        <div>
          <dt>{t`Ways of taking part`}</dt>
          <dd>{rules.participations.map(participationWord).join(' · ')}</dd>
        </div>
        {rules.papers.length > 0 && (
          <div>
            <dt>{t`To be brought`}</dt>
            <dd>{all.format(rules.papers.map(paperWord))}</dd>
          </div>
        )}
        <div>
          <dt>{t`After the close`}</dt>
          <dd>
            {rules.mayChangeAfterClose
              ? t`The way of taking part may still be changed.`
              : t`The way of taking part can no longer be changed.`}
          </dd>
        </div>
      </dl>
    </article>
  );
}

interface LimitsProps {
  readonly quotas: readonly {
    readonly key: string;
    readonly counts: CategoryRulesLineFragment['participations'];
    readonly per: 'DELEGATION' | 'CATEGORY' | 'SESSION' | 'DAY';
    readonly categories: readonly CategoryRulesLineFragment['category'][];
    readonly places: number;
  }[];
}

function Limits({ quotas }: LimitsProps) {
  const { t } = useLingui();
  const nameOf = useQuotaName();
  const categoryWord = useParticipantCategoryWord();
  const scopeWord = useQuotaScopeWord();
  if (quotas.length === 0) return null;
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{t`Places`}</h2>
      <dl className={classes.facts}>
        {quotas.map(({ key, counts, per, categories, places }) => (
          <div key={key}>
            <dt>{nameOf({ counts })}</dt>
            <dd>
              <Trans>
                {places}, {scopeWord(per)}
              </Trans>
              {categories.length > 0 && (
                <span className={classes.quiet}> · {categories.map(categoryWord).join(', ')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The reader's own next step: their delegations, their own form, or signing in. */
function WhereToGo({ session, forSelf }: { readonly session: RegistrationSessionFragment; readonly forSelf: boolean }) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const { data } = useQuery(MyDelegationsHereDocument, { skip: !viewer });
  if (!viewer) {
    return (
      <p className={classes.where}>
        <span>
          <Trans>Focal points and participants register here after signing in.</Trans>
        </span>
        <LinkButton to="/sign-in" search={{ next: `/sessions/${session.slug}/registration` } as never} size="xs">
          {t`Sign in`}
        </LinkButton>
      </p>
    );
  }
  const mine = data?.myDelegations.filter((delegation) => delegation.session?.id === session.id) ?? [];
  return (
    <div className={classes.where}>
      {mine.map((delegation) => (
        <span key={delegation.id} className={classes.own}>
          <Plate name={delegation.plate.text} language={delegation.plate.language} size="sm" />
          <Link to="/me/delegations/$delegationId/registration" params={{ delegationId: delegation.id }}>
            {t`Registration of the delegation`}
          </Link>
        </span>
      ))}
      {forSelf && (
        <Link to="/me/registrations" search={{ session: session.slug } as never}>
          {t`My own registration`}
        </Link>
      )}
      {!forSelf && mine.length === 0 && (
        <span>
          <Trans>You act for no delegation of this session. Ask your mission or the secretariat.</Trans>
        </span>
      )}
    </div>
  );
}
