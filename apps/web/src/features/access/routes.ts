import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const signInRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: page('access', () => import('./sign-in-page.js').then((module) => module.SignInPage)),
});

const forgottenPasswordRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/forgotten-password',
  component: page('access', () =>
    import('./forgotten-password-page.js').then((module) => module.ForgottenPasswordPage),
  ),
});

const setPasswordRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/set-password',
  // A token that looks like a number must stay the text that it is.
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    search.token === undefined ? {} : { token: String(search.token) },
  component: page('access', () => import('./set-password-page.js').then((module) => module.SetPasswordPage)),
});

const accountRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/account',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('access', () => import('./account-page.js').then((module) => module.AccountPage)),
});

export const accessRoutes = [signInRoute, forgottenPasswordRoute, setPasswordRoute, accountRoute] as const;
