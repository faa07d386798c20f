import { useQuery } from '@apollo/client/react';
import { Button, Group, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  AnswerSignatoryDocument,
  OrganisationStatementsDocument,
  type OrganisationStatementsQuery,
  type StatementLineFragment,
} from '../../generated/graphql.js';
import { Moment } from '../shell/date-time.js';
import { EmptyState } from '../shell/empty-state.js';
import { LinkButton } from '../shell/links.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { StatementStateBadge, useSignatoryWord, useStatusWord } from './statement-words.js';
import classes from './statements.module.css';

const route = getRouteApi('/site/me/statements/$organisationId');
type Found = NonNullable<OrganisationStatementsQuery['organisationStatements']>;

/** Written statements of one's organization: where they can be submitted, what became of each, what others ask. */
export function OwnStatementsPage() {
  const { t } = useLingui();
  const { organisationId } = route.useParams();
  const { data, error } = useQuery(OrganisationStatementsDocument, {
    variables: { organisationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (data?.organisationStatements === null) return <NotFoundPage />;
  const found = data?.organisationStatements;
  if (!found) return <Skeleton height={480} />;
  return (
    <div className={classes.page}>
      <PageTitle title={t`Written statements`} above={<Translated of={found.organisation.name} />} />
      {found.asked.length > 0 && <Asked found={found} />}
      <Sessions found={found} />
      <section aria-labelledby="own" className={classes.section}>
        <h2 id="own">{t`Your statements`}</h2>
        {found.statements.length === 0 && (
          <EmptyState icon={IconFileText} title={t`No statement is begun yet`}>
            <Trans>Choose a session above and begin. Drafts stay here until you submit them.</Trans>
          </EmptyState>
        )}
        <ul className={classes.lines}>
          {found.statements.map((statement) => (
            <li key={statement.id} className={classes.line}>
              <OwnStatement statement={statement} organisationId={organisationId} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Sessions({ found }: { readonly found: Found }) {
  const { t } = useLingui();
  const statusWord = useStatusWord();
  return (
    <section aria-labelledby="sessions" className={classes.section}>
      <h2 id="sessions">{t`Sessions that take statements`}</h2>
      {found.sessions.length === 0 && (
        <EmptyState icon={IconFileText} title={t`No session takes written statements at present`}>
          <Trans>The secretariat opens a window for each session; it appears here then.</Trans>
        </EmptyState>
      )}
      <ul className={classes.lines}>
        {found.sessions.map(({ sessionId, slug, title, status, limit, invited, rules }) => {
          const onInvitation = rules.limits.some((each) => each.status === status && each.onInvitation) && !invited;
          const name = statusWord(status);
          return (
            <li key={sessionId} className={classes.line}>
              <div className={classes.head}>
                <h3>
                  <Translated of={title} />
                </h3>
              </div>
              <p className={classes.quiet}>
                <Trans>
                  From <Moment at={rules.opensAt} /> to <Moment at={rules.closesAt} />
                </Trans>
              </p>
              <p>
                {limit === null ? (
                  <Trans>{name}: your organization has no right to a written statement here (CIV-54).</Trans>
                ) : (
                  <Trans>
                    {name}: at most {limit} words (CIV-54).
                  </Trans>
                )}{' '}
                {onInvitation && <Trans>Only on invitation of the secretariat (CIV-55).</Trans>}
              </p>
              {limit !== null && (
                <div>
                  <LinkButton
                    to="/me/statements/$organisationId/$sessionSlug/$statementId"
                    params={{ organisationId: found.organisation.id, sessionSlug: slug, statementId: 'new' }}
                    variant={rules.open ? 'filled' : 'default'}
                  >
                    {rules.open ? t`Write a statement` : t`Prepare a draft`}
                  </LinkButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function OwnStatement({
  statement,
  organisationId,
}: {
  readonly statement: StatementLineFragment;
  readonly organisationId: string;
}) {
  const { t } = useLingui();
  const signatoryWord = useSignatoryWord();
  const { id, title, state, words, limit, reason, symbol, url, sessionTitle, sessionSlug, signatories } = statement;
  return (
    <>
      <div className={classes.head}>
        <h3 lang={statement.language}>
          <Link
            to="/me/statements/$organisationId/$sessionSlug/$statementId"
            params={{ organisationId, sessionSlug, statementId: id }}
          >
            {title || t`Without a title`}
          </Link>
        </h3>
        <StatementStateBadge state={state} />
      </div>
      <p className={classes.quiet}>
        <Translated of={sessionTitle} />
        {' · '}
        <Trans>
          {words} of {limit ?? 0} words
        </Trans>
      </p>
      {reason && <p className={classes.reason}>{reason}</p>}
      {signatories.length > 0 && (
        <p className={classes.quiet}>
          {signatories
            .map(({ organisation, state: answer }) => `${organisation.name.text}: ${signatoryWord(answer)}`)
            .join(' · ')}
        </p>
      )}
      {symbol && (
        <p>
          {url ? (
            <a href={url} target="_blank" rel="noopener">
              <bdi dir="ltr">{symbol}</bdi>
            </a>
          ) : (
            <bdi dir="ltr">{symbol}</bdi>
          )}
        </p>
      )}
    </>
  );
}

/** What other organizations ask of this one. */
function Asked({ found }: { readonly found: Found }) {
  const { t } = useLingui();
  const word = useSignatoryWord();
  const [answer, { data, error, loading }] = useCommand(AnswerSignatoryDocument, { refetchQueries: 'active' });
  const organisationId = found.organisation.id;
  const refusal = data?.answerSignatory.__typename === 'Refusal' ? data.answerSignatory : null;
  return (
    <section aria-labelledby="asked" className={classes.section}>
      <h2 id="asked">{t`Statements of others that you are asked to make too`}</h2>
      <Refusal refusal={refusal} error={error} />
      <ul className={classes.lines}>
        {found.asked.map((statement) => {
          const own = statement.signatories.find(({ organisation }) => organisation.id === organisationId);
          const open = statement.state !== 'ISSUED' && statement.state !== 'WITHDRAWN';
          const give = (confirm: boolean) =>
            void answer({ variables: { organisationId, statementId: statement.id, confirm } });
          return (
            <li key={statement.id} className={classes.line}>
              <div className={classes.head}>
                <h3 lang={statement.language}>{statement.title}</h3>
                <span>{own && word(own.state)}</span>
              </div>
              <p className={classes.quiet}>
                <Translated of={statement.organisation.name} />
                {' · '}
                <Translated of={statement.sessionTitle} />
              </p>
              <details>
                <summary>{t`Read the text`}</summary>
                <p className={classes.text} lang={statement.language} dir="auto">
                  {statement.text}
                </p>
              </details>
              {open && (
                <Group gap="sm">
                  <Button disabled={loading || own?.state === 'CONFIRMED'} onClick={() => give(true)}>
                    {t`Make it too`}
                  </Button>
                  <Button variant="default" disabled={loading || own?.state === 'DECLINED'} onClick={() => give(false)}>
                    {t`Decline`}
                  </Button>
                </Group>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
