import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  OwnOrganisationDocument,
  TakePartInSessionDocument,
  ViewerDocument,
  WithdrawFromSessionDocument,
} from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { calendarRange } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { LinkButton } from '../shell/links.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { AccreditationSection } from './accreditation-section.js';
import classes from './organisations.module.css';
import type { OwnOrganisation } from './own-organisation-page.js';
import { RightsList } from './rights-list.js';

/** Sessions that can be joined, and those joined, with the way to registration. */
export function SessionsSection({ own }: { readonly own: OwnOrganisation }) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">
        <Trans>Sessions</Trans>
      </h2>
      {own.sessions.length === 0 && (
        <p>
          <Trans>No session is ahead. Sessions appear here as soon as they are published.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {own.sessions.map((session) => (
          <OneSession key={session.id} own={own} session={session} />
        ))}
      </ul>
    </section>
  );
}

interface OneSessionProps {
  readonly own: OwnOrganisation;
  readonly session: OwnOrganisation['sessions'][number];
}

function OneSession({ own, session }: OneSessionProps) {
  const { t } = useLingui();
  const [leaving, setLeaving] = useState(false);
  // The delegation brings a role: what the reader may do changes with it.
  const again = { refetchQueries: [OwnOrganisationDocument, ViewerDocument] };
  const [take, taking] = useCommand(TakePartInSessionDocument, again);
  const [withdraw, withdrawing] = useCommand(WithdrawFromSessionDocument, again);
  const variables = { organisationId: own.id, sessionId: session.id };
  const results = [taking.data?.takePartInSession, withdrawing.data?.withdrawFromSession];
  const refusal = results.find((result) => result?.__typename === 'Refusal');
  const title = session.title.text;
  const isOver = session.endsOn < new Date().toISOString().slice(0, 10);
  return (
    <li className={classes.card}>
      <h3>
        <Translated of={session.title} />
      </h3>
      <p className={classes.note}>{calendarRange(currentLanguage(), session.startsOn, session.endsOn)}</p>
      <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={taking.error ?? withdrawing.error} />
      {isOver && session.state === 'ADMITTED' && (
        <p>
          <Trans>The organization took part.</Trans>
        </p>
      )}
      {!isOver && session.state === 'ADMITTED' && session.delegationId && (
        <>
          <p>
            <Trans>The organization takes part. Its people are registered next.</Trans>
          </p>
          <div className={classes.buttons}>
            <LinkButton
              to="/me/delegations/$delegationId/registration"
              params={{ delegationId: session.delegationId }}
              size="sm"
            >
              {t`Register people`}
            </LinkButton>
            <Button variant="default" size="sm" aria-label={t`Withdraw from ${title}`} onClick={() => setLeaving(true)}>
              {t`Withdraw`}
            </Button>
          </div>
        </>
      )}
      {session.open && (
        <div>
          <Button
            size="sm"
            loading={taking.loading}
            aria-label={t`Take part in ${title}`}
            onClick={() => void take({ variables })}
          >
            {t`Take part`}
          </Button>
        </div>
      )}
      {!isOver && <AccreditationSection own={own} session={session} />}
      <details>
        <summary>
          <Trans>What the organization may do there</Trans>
        </summary>
        <RightsList rights={session.rights} />
      </details>
      {leaving && (
        <ConfirmDialog
          title={t`Withdraw from ${title}`}
          text={t`The organization takes part no longer. Whoever comes back finds what was entered.`}
          action={t`Withdraw`}
          onConfirm={() => withdraw({ variables })}
          onClose={() => setLeaving(false)}
        />
      )}
    </li>
  );
}
