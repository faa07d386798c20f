import { createRoute } from '@tanstack/react-router';
import { loadCatalogue } from '../shell/language.js';
import { page } from '../shell/page.js';
import { rootRoute } from '../shell/root-route.js';

const filmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/videos',
  component: page('videos', async () => {
    const [module] = await Promise.all([import('./film-page.js'), loadCatalogue('floor'), loadCatalogue('conference')]);
    return module.FilmPage;
  }),
});

export const videosRoutes = [filmRoute] as const;
