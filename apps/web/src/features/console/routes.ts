import { createRoute } from '@tanstack/react-router';
import { loadCatalogue } from '../shell/language.js';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { rootRoute } from '../shell/root-route.js';

const consoleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/meetings/$meetingId',
  beforeLoad: requireViewer,
  component: page('console', async () => {
    const [module] = await Promise.all([import('./console-page.js'), loadCatalogue('floor')]);
    return module.ConsolePage;
  }),
});

export const consoleRoutes = [consoleRoute] as const;
