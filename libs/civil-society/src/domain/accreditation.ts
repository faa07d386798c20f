import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import type { OrganisationKind, Standing } from './organisation-kinds.js';

/** How observer status with a conference is come by. */
export const accreditationRoutes = ['BUREAU', 'LIST'] as const;
export type AccreditationRoute = (typeof accreditationRoutes)[number];

export const accreditationStates = ['ASKED', 'LISTED', 'OBJECTED', 'ACCORDED', 'REFUSED', 'WITHDRAWN'] as const;
export type AccreditationState = (typeof accreditationStates)[number];

/** Rules of a conference for a session, as data. Days are `YYYY-MM-DD`. */
export interface AccreditationRules {
  /** Days before the session by which the list is circulated. */
  readonly listDays: number;
  readonly opensOn: string;
  /** The rule of procedure, for citing. */
  readonly procedureRule: string;
}

/** CIV-20 Which way an organization takes; null where it needs none, being no observer by accreditation. */
export function routeOf(kind: OrganisationKind, standing: Standing): AccreditationRoute | null {
  if (kind === 'IGO' || kind === 'UN_ENTITY' || kind === 'SPECIALIZED_AGENCY') return null;
  return kind === 'NGO' && (standing === 'GENERAL' || standing === 'SPECIAL' || standing === 'ROSTER')
    ? 'BUREAU'
    : 'LIST';
}

/** CIV-21 The last day on which the list can be circulated. */
export function lastListDay({ listDays, opensOn }: AccreditationRules): string {
  const day = new Date(`${opensOn}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - listDays);
  return day.toISOString().slice(0, 10);
}

/** CIV-21 A list is circulated early enough, and objections are heard for a time after it and before the session. */
export function checkList(
  rules: AccreditationRules,
  { today, objectionsUntil, entries }: { today: string; objectionsUntil: string; entries: number },
): Decision<undefined> {
  const last = lastListDay(rules);
  if (entries === 0) return refuse('ACCREDITATION_LIST_EMPTY', 'CIV-21');
  if (today > last) return refuse('ACCREDITATION_LIST_LATE', 'CIV-21', { days: rules.listDays, last });
  const fits = objectionsUntil > today && objectionsUntil <= rules.opensOn;
  return fits ? accept() : refuse('OBJECTION_PERIOD_UNFIT', 'CIV-21', { from: today, until: rules.opensOn });
}

export interface ListedApplication {
  readonly route: AccreditationRoute;
  readonly state: AccreditationState;
  /** Last day for objections; null before its list is circulated. */
  readonly objectionsUntil: string | null;
  /** Objections that were not withdrawn. */
  readonly objections: number;
}

/** CIV-22 A State objects to a listed organization, until the last day. */
export function checkObjection(application: ListedApplication, today: string): Decision<undefined> {
  if (application.state !== 'LISTED' && application.state !== 'OBJECTED')
    return refuse('ACCREDITATION_STATE', 'CIV-22', { state: application.state });
  const until = application.objectionsUntil ?? '';
  return today <= until ? accept() : refuse('OBJECTIONS_CLOSED', 'CIV-22', { until });
}

/** CIV-22 Where a listed application stands while objections come and go. */
export function stateByObjections(objections: number): AccreditationState {
  return objections > 0 ? 'OBJECTED' : 'LISTED';
}

/** Who decides: the bureau's finding entered by the secretariat, or the conference. */
export type Deciding = 'BUREAU' | 'NO_OBJECTION' | 'CONFERENCE';

/**
 * CIV-23 Whose decision it is now. ECOSOC organizations: the bureau, unless the conference decides otherwise. Others: no
 * objection by the last day accords it, any objection leaves it to the conference.
 */
export function decidedBy(application: ListedApplication, today: string): Decision<Deciding> {
  const { route, state, objectionsUntil } = application;
  if (state === 'OBJECTED') return accept('CONFERENCE');
  if (route === 'BUREAU' && state === 'ASKED') return accept('BUREAU');
  if (state === 'ASKED') return refuse('ACCREDITATION_NOT_LISTED', 'CIV-23');
  if (state !== 'LISTED') return refuse('ACCREDITATION_STATE', 'CIV-23', { state });
  const until = objectionsUntil ?? '';
  return today > until ? accept('NO_OBJECTION') : refuse('OBJECTIONS_OPEN', 'CIV-23', { until });
}

/** CIV-23 An outcome; without objection it cannot be refused other than by the conference. */
export function decideAccreditation(
  application: ListedApplication,
  { accorded, by, today }: { accorded: boolean; by: Deciding; today: string },
): Decision<AccreditationState> {
  // The conference can decide otherwise at any time, and on what is not listed too.
  if (by === 'CONFERENCE')
    return application.state === 'WITHDRAWN'
      ? refuse('ACCREDITATION_STATE', 'CIV-23', { state: application.state })
      : accept(accorded ? 'ACCORDED' : 'REFUSED');
  const lawful = decidedBy(application, today);
  if (!lawful.ok) return lawful;
  if (lawful.value !== by || !accorded) return refuse('ACCREDITATION_OF_OTHERS', 'CIV-23', { by: lawful.value });
  return accept('ACCORDED');
}
