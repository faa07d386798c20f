import { createRoute } from '@tanstack/react-router';
import { loadCatalogue } from '../shell/language.js';
import { page } from '../shell/page.js';
import { rootRoute } from '../shell/root-route.js';

const screenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/screen',
  component: page('hall-display', async () => {
    const [module] = await Promise.all([import('./hall-display-page.js'), loadCatalogue('floor')]);
    return module.HallDisplayPage;
  }),
});

export const hallDisplayRoutes = [screenRoute] as const;
