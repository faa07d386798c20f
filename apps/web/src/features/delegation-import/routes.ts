import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const importRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/me/delegations/$delegationId/import',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page(['delegation-import', 'registration'], () =>
    import('./import-page.js').then((module) => module.ImportPage),
  ),
});

export const delegationImportRoutes = [importRoute] as const;
