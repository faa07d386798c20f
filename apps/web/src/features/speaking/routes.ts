import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const ownRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/delegations/$delegationId/speaking',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('speaking', () =>
    import('./delegation-speaking-page.js').then((module) => module.DelegationSpeakingPage),
  ),
});

const committeeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/speaking-orders',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('speaking', () => import('./committee-page.js').then((module) => module.CommitteePage)),
});

export const speakingRoutes = [ownRoute, committeeRoute] as const;
