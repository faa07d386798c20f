import { useSubscription } from '@apollo/client/react';
import { RegistrationChangedDocument } from '../../generated/graphql.js';

/** Asks anew whenever something about the registrations of a session changed, instead of every few seconds. */
export function useRegistrationChanges(sessionId: string | undefined, askAnew: () => unknown): void {
  useSubscription(RegistrationChangedDocument, {
    variables: { sessionId: sessionId ?? '' },
    skip: sessionId === undefined,
    onData: () => void askAnew(),
  });
}
