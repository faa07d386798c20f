import { createRoute } from '@tanstack/react-router';
import type { Language } from '../../generated/graphql.js';
import { loadCatalogue } from '../shell/language.js';
import { page } from '../shell/page.js';
import { rootRoute } from '../shell/root-route.js';

const languages: readonly string[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] satisfies Language[];

const hallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/hall',
  component: page('conference', async () => {
    const [module] = await Promise.all([import('./hall-publisher-page.js'), loadCatalogue('floor')]);
    return module.HallPublisherPage;
  }),
});

const boothRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/booth/$language',
  params: {
    // Another language is no address of ours: the router answers with the page that says so.
    parse: ({ meetingId, language }) =>
      languages.includes(language) ? { meetingId, language: language as Language } : false,
    stringify: ({ meetingId, language }) => ({ meetingId, language }),
  },
  component: page('conference', async () => {
    const [module] = await Promise.all([import('./booth-page.js'), loadCatalogue('floor')]);
    return module.BoothPage;
  }),
});

export const conferenceRoutes = [hallRoute, boothRoute] as const;
