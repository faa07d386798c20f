import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { siteRoute } from '../shell/site-route.js';

const signInRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: page('access', () => import('./sign-in-page.js').then((module) => module.SignInPage)),
});

export const accessRoutes = [signInRoute] as const;
