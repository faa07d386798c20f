import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const ownRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/delegations/$delegationId/credentials',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('credentials', () => import('./own-credentials-page.js').then((module) => module.OwnCredentialsPage)),
});

export const credentialsRoutes = [ownRoute] as const;
