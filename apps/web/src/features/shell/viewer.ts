import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRouteContext, useRouter } from '@tanstack/react-router';
import {
  ChooseLanguageDocument,
  SignOutDocument,
  ViewerDocument,
  type Language,
  type ViewerQuery,
} from '../../generated/graphql.js';
import { forgetGate } from '../gate/offline/forget-gate.js';
import { showIn } from './language.js';
import { rootRoute } from './root-route.js';

export type Viewer = NonNullable<ViewerQuery['me']>;

export interface ViewerState {
  /** Null when nobody is signed in; undefined while it is not known. */
  readonly viewer: Viewer | null | undefined;
  /** Whether the permission is held, for the whole installation or for this body, session or delegation; anywhere when no id is given. */
  readonly may: (permission: string, scopeId?: string) => boolean;
}

/** Who is signed in. What is not allowed is not shown; the server decides all the same. */
export function useViewer(): ViewerState {
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const viewer = data === undefined ? undefined : data.me;
  return {
    viewer,
    may: (permission, scopeId) =>
      viewer?.permissions.some((held) => held.name === permission && reaches(held, scopeId)) ?? false,
  };
}

function reaches(held: Viewer['permissions'][number], scopeId: string | undefined): boolean {
  return scopeId === undefined || held.scope === 'INSTALLATION' || held.scopeId === scopeId;
}

/** Forgets everything that was fetched for the account, once it is signed out, and goes to the start page. */
export function useLeave(): () => Promise<void> {
  const client = useApolloClient();
  const { api } = useRouteContext({ from: rootRoute.id });
  const router = useRouter();
  return async () => {
    api.reconnect();
    await forgetGate();
    await client.clearStore();
    await router.navigate({ to: '/' });
    await client.reFetchObservableQueries();
  };
}

/** Signs this browser out. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const leave = useLeave();
  return async () => {
    await client.mutate({ mutation: SignOutDocument });
    await leave();
  };
}

/** Shows everything in another language; the account remembers it when somebody is signed in. */
export function useShowIn(): (language: Language) => Promise<void> {
  const client = useApolloClient();
  const { api } = useRouteContext({ from: rootRoute.id });
  return async (language) => {
    const signedIn = client.readQuery({ query: ViewerDocument })?.me;
    await showIn(language);
    api.reconnect();
    if (signedIn) await client.mutate({ mutation: ChooseLanguageDocument, variables: { language } });
    await client.resetStore();
  };
}
