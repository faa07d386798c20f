import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const heldRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/account/data',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('privacy', () => import('./held-page.js').then((module) => module.HeldPage)),
});

export const privacyRoutes = [heldRoute] as const;
