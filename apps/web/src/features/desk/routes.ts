import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

/** The secretariat's desk: its own navigation beside the page. */
export const deskRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/desk',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('desk', () => import('./desk-frame.js').then((module) => module.DeskFrame)),
});

const deskHomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  component: page('desk', () => import('./sessions/session-list-page.js').then((module) => module.SessionListPage)),
});

export const deskRoutes = [deskHomeRoute] as const;
