import { createRoute } from '@tanstack/react-router';
import { loadCatalogue } from '../shell/language.js';
import { page } from '../shell/page.js';
import { rootRoute } from '../shell/root-route.js';

const roomRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId/room',
  component: page('meeting-room', async () => {
    const [module] = await Promise.all([
      import('./meeting-room-page.js'),
      loadCatalogue('floor'),
      loadCatalogue('conference'),
    ]);
    return module.MeetingRoomPage;
  }),
});

export const meetingRoomRoutes = [roomRoute] as const;
