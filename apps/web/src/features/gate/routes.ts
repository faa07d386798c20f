import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { rootRoute } from '../shell/root-route.js';
import { siteRoute } from '../shell/site-route.js';

/** Full screen, and without asking the server who is there first: it must open without the network. */
const checkInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/sessions/$slug/gate',
  component: page('gate', () => import('./checkin/check-in-page.js').then((module) => module.CheckInPage)),
});

const badgeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/registrations/$registrationId/badge',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page(['gate', 'registration'], () => import('./badge/badge-page.js').then((module) => module.BadgePage)),
});

export const checkInRoutes = [checkInRoute] as const;
export const badgeRoutes = [badgeRoute] as const;
