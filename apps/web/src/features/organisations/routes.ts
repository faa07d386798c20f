import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const signUpRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/sign-up',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: page('organisations', () => import('./sign-up-page.js').then((module) => module.SignUpPage)),
});

const confirmRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/organisations/confirm',
  // A token that looks like a number must stay the text that it is.
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    search.token === undefined ? {} : { token: String(search.token) },
  component: page('organisations', () => import('./confirm-link-page.js').then((module) => module.ConfirmLinkPage)),
});

const organisationRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/organisations/$slug',
  component: page('organisations', () => import('./organisation-page.js').then((module) => module.OrganisationPage)),
});

const myOrganisationsRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/organisations',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('organisations', () =>
    import('./my-organisations-page.js').then((module) => module.MyOrganisationsPage),
  ),
});

const ownOrganisationRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/organisations/$slug',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('organisations', () =>
    import('./own-organisation-page.js').then((module) => module.OwnOrganisationPage),
  ),
});

export const organisationsRoutes = [
  signUpRoute,
  confirmRoute,
  organisationRoute,
  myOrganisationsRoute,
  ownOrganisationRoute,
] as const;
