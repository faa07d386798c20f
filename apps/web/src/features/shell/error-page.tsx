import { Button, Group } from '@mantine/core';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { PageTitle } from './page-title.js';

/** Number under which the server's log has the incident, where the fault came from there. */
export function incidentOf(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const ids = error.errors.map(({ extensions }) => extensions?.incidentId);
  return ids.find((id) => typeof id === 'string');
}

/** For what nobody expected: says so, names the incident, and offers to try again. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const { t } = useLingui();
  const router = useRouter();
  const incident = incidentOf(error);
  return (
    <div id="main" style={{ maxInlineSize: '40rem', margin: '3rem auto', paddingInline: '1rem' }} role="alert">
      <PageTitle title={t`Something went wrong`}>
        {navigator.onLine ? (
          <Trans>
            The page could not be shown. Nothing that you typed is lost. Try again; if it happens again, tell the
            secretariat.
          </Trans>
        ) : (
          <Trans>There is no connection to the network. The page comes back when the connection does.</Trans>
        )}
      </PageTitle>
      {incident && (
        <p>
          <Trans>
            Incident <code>{incident}</code>
          </Trans>
        </p>
      )}
      <Group mt="md">
        <Button onClick={() => void router.invalidate()}>{t`Try again`}</Button>
        <Button variant="default" component="a" href="/">{t`To the start page`}</Button>
      </Group>
    </div>
  );
}
