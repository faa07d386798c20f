import { createRoute } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

const eventRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/side-events/$eventId',
  component: page('side-event-life', () => import('./event-page.js').then((module) => module.EventPage)),
});

const placeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/side-events/my-place',
  component: page('side-event-life', () => import('./my-place-page.js').then((module) => module.MyPlacePage)),
});

const attendeesRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/side-events/$eventId/attendees',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('side-event-life', () => import('./attendees-page.js').then((module) => module.AttendeesPage)),
});

const roomRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/side-events/$eventId/room',
  component: page(['side-event-life', 'conference'], () =>
    import('./gathering/gathering-page.js').then((module) => module.GatheringPage),
  ),
});

export const sideEventLifeRoutes = [placeRoute, eventRoute, attendeesRoute, roomRoute] as const;
