import { Trans, useLingui } from '@lingui/react/macro';
import { Loader } from '@mantine/core';
import { ErrorPage } from '../shell/error-page.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import classes from './waiting-page.module.css';

/** While a meeting is being fetched, and when there is none. */
export function WaitingPage({ missing, error }: { readonly missing: boolean; readonly error: Error | undefined }) {
  const { t } = useLingui();
  if (error) return <ErrorPage error={error} />;
  return (
    <main id="main" tabIndex={-1}>
      {missing ? (
        <NotFoundPage />
      ) : (
        <div className={classes.waiting} role="status">
          <Loader aria-label={t`Loading`} />
          <Trans>The meeting is being fetched</Trans>
        </div>
      )}
    </main>
  );
}
