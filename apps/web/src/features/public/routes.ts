import { createRoute } from '@tanstack/react-router';
import { NowDocument } from '../../generated/graphql.js';
import { page } from '../shell/page.js';
import { siteRoute } from '../shell/site-route.js';

const homeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/',
  // Asked while the page's code is being fetched; the page reads it from the cache.
  loader: ({ context }) =>
    void context.api.client.query({ query: NowDocument, fetchPolicy: 'network-only' }).catch(() => undefined),
  component: page('public', () => import('./home-page.js').then((module) => module.HomePage)),
});

export const sessionRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/sessions/$slug',
  component: page('public', () => import('./session-page.js').then((module) => module.SessionPage)),
});

export const meetingRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/meetings/$id',
  component: page('public', () => import('./meeting-page.js').then((module) => module.MeetingPage)),
});

export const publicRoutes = [homeRoute, sessionRoute, meetingRoute] as const;
