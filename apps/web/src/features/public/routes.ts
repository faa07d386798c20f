import { createRoute } from '@tanstack/react-router';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import {
  MeetingPageDocument,
  NowDocument,
  SessionDocument,
  SessionProgrammeDocument,
} from '../../generated/graphql.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { page } from '../shell/page.js';
import type { RouterContext } from '../shell/root-route.js';
import { siteRoute } from '../shell/site-route.js';

/** Asks while the page's code is still being fetched; the page finds the answer, or the open question, in the client. */
function ahead<V extends OperationVariables>(
  context: RouterContext,
  query: TypedDocumentNode<unknown, V>,
  variables: V,
): void {
  void context.api.client.query<unknown, OperationVariables>({ query, variables }).catch(() => undefined);
}

const homeRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/',
  // Asked while the page's code is being fetched; the page reads it from the cache.
  loader: ({ context }) =>
    void context.api.client.query({ query: NowDocument, fetchPolicy: 'network-only' }).catch(() => undefined),
  component: page('public', () => import('./home-page.js').then((module) => module.HomePage)),
});

const sessionRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/sessions/$slug',
  loader: ({ context, params }) => ahead(context, SessionDocument, params),
  component: page('public', () => import('./session/session-page.js').then((module) => module.SessionPage)),
});

const programmeRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/',
  loader: ({ context, params }) => ahead(context, SessionProgrammeDocument, params),
  component: page('public', () => import('./session/programme-page.js').then((module) => module.ProgrammePage)),
});

const agendaRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/agenda',
  component: page('public', () => import('./session/agenda-page.js').then((module) => module.AgendaPage)),
});

const documentsRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/documents',
  component: page('public', () => import('./session/documents-page.js').then((module) => module.DocumentsPage)),
});

const participantsRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/participants',
  component: page(['public', 'participants'], () =>
    import('./session/participants-page.js').then((module) => module.ParticipantsPage),
  ),
});

const listRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/participants/list',
  component: page('participants', () =>
    import('../participants/released-list-page.js').then((module) => module.ReleasedListPage),
  ),
});

const registrationRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/registration',
  component: page(['public', 'registration'], () =>
    import('../registration/registration-open-page.js').then((module) => module.RegistrationOpenPage),
  ),
});

const sideEventsRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/side-events',
  component: page(['public', 'side-event-life'], () =>
    import('../side-event-life/programme-page.js').then((module) => module.ProgrammePage),
  ),
});

const speakingRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/speaking',
  component: page(['public', 'speaking'], () =>
    import('../speaking/session-speaking-page.js').then((module) => module.SessionSpeakingPage),
  ),
});

const accreditationRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/accreditation',
  component: page(['public', 'organisations'], () =>
    import('../organisations/session-accreditation-page.js').then((module) => module.SessionAccreditationPage),
  ),
});

const fairnessRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/fairness',
  component: page(['public', 'speaking'], () =>
    import('../speaking/fairness-page.js').then((module) => module.FairnessPage),
  ),
});

const followRoute = createRoute({
  getParentRoute: () => sessionRoute,
  path: '/follow',
  component: page('public', () => import('./session/follow-page.js').then((module) => module.FollowPage)),
});

const meetingRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/meetings/$meetingId',
  loader: ({ context, params }) => ahead(context, MeetingPageDocument, { id: params.meetingId }),
  component: page(['public', 'floor', 'conference'], () =>
    import('./meeting/meeting-page.js').then((module) => module.MeetingPage),
  ),
});

/** Every other address: says so, with the ways on. */
const nowhereRoute = createRoute({ getParentRoute: () => siteRoute, path: '/$', component: NotFoundPage });

export const publicRoutes = [
  homeRoute,
  sessionRoute.addChildren([
    programmeRoute,
    agendaRoute,
    documentsRoute,
    participantsRoute,
    listRoute,
    registrationRoute,
    sideEventsRoute,
    speakingRoute,
    fairnessRoute,
    accreditationRoute,
    followRoute,
  ]),
  meetingRoute,
  nowhereRoute,
] as const;
