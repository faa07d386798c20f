import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const delegationRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/delegations/$delegationId/registration',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page(['registration', 'questionnaires'], () =>
    import('./delegation/delegation-page.js').then((module) => module.DelegationPage),
  ),
});

const ownRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/registrations',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page(['registration', 'questionnaires'], () =>
    import('./own/own-registrations-page.js').then((module) => module.OwnRegistrationsPage),
  ),
});

export const registrationRoutes = [delegationRoute, ownRoute] as const;
