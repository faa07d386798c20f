import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from './organisations.module.css';
import type { OwnOrganisation } from './own-organisation-page.js';

/** Where the organization does what it does in sessions. */
export function WorkSection({ own }: { readonly own: OwnOrganisation }) {
  const { t } = useLingui();
  return (
    <section aria-labelledby="work">
      <h2 id="work">
        <Trans>What the organization does</Trans>
      </h2>
      <ul className={classes.words}>
        <li>
          <Link to="/me/statements/$organisationId" params={{ organisationId: own.id }}>
            {t`Written statements`}
          </Link>
        </li>
        <li>
          <Link to="/me/side-events">{t`My side events`}</Link>
        </li>
        {own.sessions.map(
          ({ id, title, delegationId }) =>
            delegationId && (
              <li key={id}>
                <Link to="/me/delegations/$delegationId/speaking" params={{ delegationId }}>
                  <Trans>
                    Places to speak: <bdi lang={title.language}>{title.text}</bdi>
                  </Trans>
                </Link>
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
