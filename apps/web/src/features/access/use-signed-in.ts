import { useApolloClient } from '@apollo/client/react';
import { useRouteContext, useRouter } from '@tanstack/react-router';
import type { Language } from '../../generated/graphql.js';
import { isOwnAddress } from '../shell/own-address.js';
import { showIn } from '../shell/language.js';
import { rootRoute } from '../shell/root-route.js';

/** After a sign-in: the account's language, everything asked anew, and on to where the person wanted to go. */
export function useSignedIn(): (language: Language, next?: string) => Promise<void> {
  const client = useApolloClient();
  const { api } = useRouteContext({ from: rootRoute.id });
  const router = useRouter();
  return async (language, next) => {
    await showIn(language);
    api.reconnect();
    await client.resetStore();
    if (next && isOwnAddress(next)) router.history.push(next);
    else await router.navigate({ to: '/me' });
  };
}
