import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import {
  AskForAccreditationDocument,
  OwnOrganisationDocument,
  WithdrawAccreditationDocument,
} from '../../generated/graphql.js';
import { faultOf, Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { useDraft } from '../shell/use-draft.js';
import classes from './organisations.module.css';
import type { OwnOrganisation } from './own-organisation-page.js';

interface AccreditationSectionProps {
  readonly own: OwnOrganisation;
  readonly session: OwnOrganisation['sessions'][number];
}

/** Observer status with the conference of one session: asking for it, where it stands, what comes next. */
export function AccreditationSection({ own, session }: AccreditationSectionProps) {
  const { t } = useLingui();
  const again = { refetchQueries: [OwnOrganisationDocument] };
  const [withdraw, { data, error, loading }] = useCommand(WithdrawAccreditationDocument, again);
  const { accreditation, accreditationRoute: route } = session;
  const title = session.title.text;
  if (route) return <Ask own={own} session={session} />;
  if (!accreditation) return null;
  const answer = data?.withdrawAccreditation;
  const isOpen = accreditation.state !== 'ACCORDED' && accreditation.state !== 'REFUSED';
  return (
    <div className={classes.found}>
      <p>
        {accreditation.sentence} {accreditation.next}
      </p>
      {accreditation.note && <p dir="auto">{accreditation.note}</p>}
      <Refusal refusal={answer?.__typename === 'Refusal' ? answer : null} error={error} />
      {isOpen && (
        <div>
          <Button
            size="sm"
            variant="default"
            loading={loading}
            aria-label={t`Take back the application for ${title}`}
            onClick={() => void withdraw({ variables: { organisationId: own.id, sessionId: session.id } })}
          >
            {t`Take the application back`}
          </Button>
        </div>
      )}
    </div>
  );
}

function Ask({ own, session }: AccreditationSectionProps) {
  const { t } = useLingui();
  const { draft, change, forget } = useDraft(`accreditation-${own.id}-${session.id}`, { relevance: '' });
  const [ask, { data, error, loading }] = useCommand(AskForAccreditationDocument, {
    refetchQueries: [OwnOrganisationDocument],
  });
  const refusal = data?.askForAccreditation.__typename === 'Refusal' ? data.askForAccreditation : null;
  function send(event: FormEvent) {
    event.preventDefault();
    const variables = { organisationId: own.id, sessionId: session.id, relevance: draft.relevance };
    void ask({ variables }).then(({ data: given }) => {
      if (given?.askForAccreditation.__typename === 'OrganisationSession') forget();
    });
  }
  return (
    <form className={classes.found} onSubmit={send} noValidate>
      <p>
        {session.accreditationRoute === 'BUREAU' ? (
          <Trans>The organization is in consultative status: it applies for observer status to the bureau.</Trans>
        ) : (
          <Trans>
            The organization applies for observer status. It is put on a list for States, which can object; where one
            does, the Conference decides.
          </Trans>
        )}
      </p>
      <Refusal refusal={refusal} error={error} />
      <Textarea
        label={t`What its work has to do with the Conference`}
        value={draft.relevance}
        maxLength={2000}
        required
        autosize
        minRows={3}
        dir="auto"
        error={faultOf(refusal, 'relevance')}
        onChange={(event) => change({ relevance: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" size="sm" loading={loading}>{t`Apply for observer status`}</Button>
      </div>
    </form>
  );
}
