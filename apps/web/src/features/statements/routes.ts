import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const ownRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/statements/$organisationId',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('statements', () => import('./own-statements-page.js').then((module) => module.OwnStatementsPage)),
});

const writeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/statements/$organisationId/$sessionSlug/$statementId',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('statements', () => import('./write-statement-page.js').then((module) => module.WriteStatementPage)),
});

export const statementsRoutes = [ownRoute, writeRoute] as const;
