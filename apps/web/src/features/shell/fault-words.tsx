import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Trans } from '@lingui/react/macro';
import { incidentOf } from './error-page.js';

/** What became of a command that was neither carried out nor refused: a fault of the server, or no answer. */
export function FaultWords({ error }: { readonly error: unknown }) {
  const incident = incidentOf(error);
  if (incident) {
    return (
      <Trans>
        Something went wrong and nothing was changed. Incident <code>{incident}</code>
      </Trans>
    );
  }
  // The server answered, in the reader's language: a request that it could not read, or a sign-in that has ended.
  if (CombinedGraphQLErrors.is(error)) return <>{error.errors[0]?.message}</>;
  return <Trans>The server could not be reached. Look whether it was carried out before you try again.</Trans>;
}
