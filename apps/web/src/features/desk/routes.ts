import { createRoute, redirect } from '@tanstack/react-router';
import { page } from '../shell/page.js';
import { requireViewer } from '../shell/require-viewer.js';
import { siteRoute } from '../shell/site-route.js';

/** The secretariat's desk: its own navigation beside the page. */
const deskRoute = createRoute({
  getParentRoute: () => siteRoute,
  path: '/desk',
  beforeLoad: async (options) => void (await requireViewer(options)),
  component: page('desk', () => import('./desk-frame.js').then((module) => module.DeskFrame)),
});

const deskHomeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/desk/sessions', replace: true });
  },
});

const sessionListRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/sessions',
  component: page('desk', () => import('./sessions/session-list-page.js').then((module) => module.SessionListPage)),
});

const newSessionRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/sessions/new',
  component: page('desk', () => import('./sessions/new-session-page.js').then((module) => module.NewSessionPage)),
});

const deskSessionRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/sessions/$slug',
  component: page('desk', () => import('./sessions/desk-session-frame.js').then((module) => module.DeskSessionFrame)),
});

const boardRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/',
  component: page('desk', () => import('./programme/board-page.js').then((module) => module.BoardPage)),
});

const agendaEditorRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/agenda',
  component: page('desk', () => import('./agenda/agenda-editor-page.js').then((module) => module.AgendaEditorPage)),
});

const roomsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/rooms',
  component: page('desk', () => import('./rooms/rooms-page.js').then((module) => module.RoomsPage)),
});

const registrationQueueRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration',
  component: page(['registration', 'questionnaires'], () =>
    import('../registration/desk/queue-page.js').then((module) => module.QueuePage),
  ),
});

const registrationRulesRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration/rules',
  component: page(['registration', 'questionnaires'], () =>
    import('../registration/desk/rules-page.js').then((module) => module.RulesPage),
  ),
});

const statisticsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration/statistics',
  component: page('statistics', () =>
    import('../statistics/statistics-page.js').then((module) => module.StatisticsPage),
  ),
});

const credentialsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration/credentials',
  component: page('credentials', () =>
    import('../credentials/desk-credentials-page.js').then((module) => module.DeskCredentialsPage),
  ),
});

const statementsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/statements',
  component: page('statements', () =>
    import('../statements/desk-statements-page.js').then((module) => module.DeskStatementsPage),
  ),
});

const videoStates = ['READY', 'CHECKING', 'REFUSED', 'RETURNED', 'ACCEPTED'] as const;

const videosRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/videos',
  validateSearch: (search: Record<string, unknown>): { state?: (typeof videoStates)[number] } => {
    const state = videoStates.find((each) => each === search['state']);
    return state ? { state } : {};
  },
  component: page('videos', () => import('../videos/desk-videos-page.js').then((module) => module.DeskVideosPage)),
});

const nominationsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration/nominations',
  component: page('statistics', () =>
    import('../statistics/nominations-page.js').then((module) => module.NominationsPage),
  ),
});

const questionnaireListRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/questionnaires',
  component: page('questionnaires', () =>
    import('../questionnaires/builder/list-page.js').then((module) => module.QuestionnaireListPage),
  ),
});

const questionnaireRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/questionnaires/$questionnaireId',
  component: page('questionnaires', () =>
    import('../questionnaires/builder/builder-page.js').then((module) => module.BuilderPage),
  ),
});

const participantListRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration/list',
  component: page(['participants', 'registration'], () =>
    import('../participants/list-page.js').then((module) => module.ListPage),
  ),
});

const badgesRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/registration/badges',
  component: page(['participants', 'registration'], () =>
    import('../participants/badges-page.js').then((module) => module.BadgesPage),
  ),
});

const gatesRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/gates',
  component: page('gate', () => import('../gate/desk/gates-page.js').then((module) => module.GatesPage)),
});

const gateSettingsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/gates/settings',
  component: page(['gate', 'registration'], () =>
    import('../gate/desk/gate-settings-page.js').then((module) => module.GateSettingsPage),
  ),
});

const bodyListRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/bodies',
  component: page('desk', () => import('./bodies/body-list-page.js').then((module) => module.BodyListPage)),
});

const bodyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/bodies/$slug',
  component: page('desk', () => import('./bodies/body-page.js').then((module) => module.BodyPage)),
});

const organisationsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/organisations',
  component: page('organisations', () =>
    import('../organisations/desk/register-page.js').then((module) => module.RegisterPage),
  ),
});

const organisationRecordRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/organisations/$organisationId',
  component: page('organisations', () =>
    import('../organisations/desk/record-page.js').then((module) => module.RecordPage),
  ),
});

const peopleRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/people',
  component: page('desk', () => import('./people/people-page.js').then((module) => module.PeoplePage)),
});

const personRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/people/$personId',
  component: page('desk', () => import('./people/person-page.js').then((module) => module.PersonPage)),
});

const auditRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/audit',
  component: page('desk', () => import('./audit/audit-page.js').then((module) => module.AuditPage)),
});

const privacyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/privacy',
  component: page('privacy', () => import('../privacy/desk-privacy-page.js').then((module) => module.DeskPrivacyPage)),
});

const mailRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/mail',
  component: page('desk', () => import('./mail/mail-page.js').then((module) => module.MailPage)),
});

const speakingRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/speaking',
  component: page('speaking', () =>
    import('../speaking/desk-speaking-page.js').then((module) => module.DeskSpeakingPage),
  ),
});

const accreditationRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/accreditation',
  component: page('organisations', () =>
    import('../organisations/desk/accreditation-page.js').then((module) => module.AccreditationPage),
  ),
});

const componentsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/components',
  component: page('desk', () => import('./components/components-page.js').then((module) => module.ComponentsPage)),
});

const sideEventsRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/side-events',
  component: page('side-event-desk', () =>
    import('../side-event-desk/applications-page.js').then((module) => module.ApplicationsPage),
  ),
});

const sideEventBoardRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/side-events/board',
  component: page('side-event-desk', () =>
    import('../side-event-desk/board-page.js').then((module) => module.BoardPage),
  ),
});

const sideEventCallRoute = createRoute({
  getParentRoute: () => deskSessionRoute,
  path: '/side-events/call',
  component: page('side-event-desk', () => import('../side-event-desk/call-page.js').then((module) => module.CallPage)),
});

export const deskRoutes = [
  deskRoute.addChildren([
    deskHomeRoute,
    sessionListRoute,
    newSessionRoute,
    deskSessionRoute.addChildren([
      boardRoute,
      agendaEditorRoute,
      roomsRoute,
      registrationQueueRoute,
      registrationRulesRoute,
      statisticsRoute,
      nominationsRoute,
      credentialsRoute,
      statementsRoute,
      videosRoute,
      questionnaireListRoute,
      questionnaireRoute,
      participantListRoute,
      badgesRoute,
      gatesRoute,
      gateSettingsRoute,
      speakingRoute,
      sideEventsRoute,
      sideEventBoardRoute,
      sideEventCallRoute,
      accreditationRoute,
    ]),
    bodyListRoute,
    bodyRoute,
    organisationsRoute,
    organisationRecordRoute,
    peopleRoute,
    personRoute,
    auditRoute,
    privacyRoute,
    mailRoute,
    componentsRoute,
  ]),
] as const;
