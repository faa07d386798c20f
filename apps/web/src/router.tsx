import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from './features/access/routes.js';
import { conferenceRoutes } from './features/conference/routes.js';
import { consoleRoutes } from './features/console/routes.js';
import { credentialsRoutes } from './features/credentials/routes.js';
import { delegationImportRoutes } from './features/delegation-import/routes.js';
import { deskRoutes } from './features/desk/routes.js';
import { badgeRoutes, checkInRoutes } from './features/gate/routes.js';
import { hallDisplayRoutes } from './features/hall-display/routes.js';
import { meetingRoomRoutes } from './features/meeting-room/routes.js';
import { organisationsRoutes } from './features/organisations/routes.js';
import { privacyRoutes } from './features/privacy/routes.js';
import { publicRoutes } from './features/public/routes.js';
import { registrationRoutes } from './features/registration/routes.js';
import { rootRoute, type RouterContext } from './features/shell/root-route.js';
import { siteRoute } from './features/shell/site-route.js';
import { sideEventLifeRoutes } from './features/side-event-life/routes.js';

import { statementsRoutes } from './features/statements/routes.js';
import { speakingRoutes } from './features/speaking/routes.js';
import { sideEventRoutes } from './features/side-events/routes.js';
import { videosRoutes } from './features/videos/routes.js';
import { todayRoutes } from './features/today/routes.js';

/**
 * Every page of the application. Each feature lists its own in `routes.ts`; its code is fetched when a page is opened.
 * Pages with the header hang under `siteRoute`, full-screen ones under `rootRoute`.
 */
const routeTree = rootRoute.addChildren([
  siteRoute.addChildren([
    ...publicRoutes,
    ...accessRoutes,
    ...todayRoutes,
    ...registrationRoutes,
    ...organisationsRoutes,
    ...badgeRoutes,
    ...delegationImportRoutes,
    ...credentialsRoutes,
    ...privacyRoutes,
    ...sideEventLifeRoutes,

    ...statementsRoutes,
    ...speakingRoutes,
    ...sideEventRoutes,
    ...deskRoutes,
  ]),
  ...meetingRoomRoutes,
  ...conferenceRoutes,
  ...videosRoutes,
  ...consoleRoutes,
  ...hallDisplayRoutes,
  ...checkInRoutes,
]);

export function createAppRouter(context: RouterContext) {
  return createRouter({ routeTree, context, scrollRestoration: true, defaultPreload: 'intent', defaultPendingMs: 400 });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
