import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const callRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/sessions/$slug/side-events/apply',
  component: page('side-events', () => import('./call-page.js').then((module) => module.CallPage)),
});

const mineRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/side-events',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('side-events', () => import('./my-side-events-page.js').then((module) => module.MySideEventsPage)),
});

const applicationRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/side-events/$id',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('side-events', () => import('./application-page.js').then((module) => module.ApplicationPage)),
});

export const sideEventRoutes = [callRoute, mineRoute, applicationRoute] as const;
