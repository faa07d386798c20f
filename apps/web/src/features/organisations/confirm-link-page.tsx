import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { AnswerOrganisationLinkDocument, OrganisationLinkQuestionDocument } from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { PageTitle } from '../shell/page-title.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import classes from './organisations.module.css';

const route = getRouteApi('/site/organisations/confirm');

/** Where the link in the mail to an organization's address of record leads. */
export function ConfirmLinkPage() {
  const { t } = useLingui();
  const { token = '' } = route.useSearch();
  const { data, error: fault } = useQuery(OrganisationLinkQuestionDocument, { variables: { token } });
  const [answer, { data: answered, error, loading }] = useCommand(AnswerOrganisationLinkDocument);
  if (fault && !data) throw fault;
  if (!data) return <Skeleton height={240} />;
  const question = data.organisationLinkQuestion;
  const result = answered?.answerOrganisationLink;
  const organisation = question?.organisation.text ?? '';
  const name = question?.name ?? '';
  return (
    <div className={classes.narrow}>
      <PageTitle title={t`Does this person act for you?`} />
      {result?.__typename === 'Done' ? (
        <div role="status">
          <EmptyState icon={IconCircleCheck} title={t`Thank you for the answer`}>
            <Trans>The person is told.</Trans>
          </EmptyState>
        </div>
      ) : question === null ? (
        <EmptyState icon={IconLinkOff} title={t`This link cannot be used`}>
          <Trans>It was used already, is too old, or the request was taken back.</Trans>
        </EmptyState>
      ) : (
        <div className={classes.card}>
          <p>
            <Trans>
              <bdi>{name}</bdi> asks to act for <bdi>{organisation}</bdi> in sessions of the commissions.
            </Trans>
          </p>
          {question?.function && (
            <p className={classes.note}>
              <bdi>{question.function}</bdi>
            </p>
          )}
          <Refusal refusal={result?.__typename === 'Refusal' ? result : null} error={error} />
          <div className={classes.buttons}>
            <Button loading={loading} onClick={() => void answer({ variables: { token, verified: true } })}>
              {t`Yes, they act for us`}
            </Button>
            <Button
              variant="default"
              disabled={loading}
              onClick={() => void answer({ variables: { token, verified: false } })}
            >
              {t`No, they do not`}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
