import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const todayRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page(['today', 'floor'], () => import('./today-page.js').then((module) => module.TodayPage)),
});

const noticesRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/notices',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('today', () => import('./notices-page.js').then((module) => module.NoticesPage)),
});

export const todayRoutes = [todayRoute, noticesRoute] as const;
