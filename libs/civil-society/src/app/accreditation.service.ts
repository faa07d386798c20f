import { Injectable } from '@nestjs/common';
import { AuditTrail, Notices } from '#access';
import type { Actor, AuditValue } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { AccreditationQueries } from '../db/accreditation.queries.js';
import { AccreditationRepository } from '../db/accreditation.repository.js';
import type { LockedAccreditation } from '../db/accreditation.repository.js';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import type { OrganisationSessionRow } from '../db/organisation-reading.queries.js';
import { OrganisationRepository } from '../db/organisation.repository.js';
import type { LockedOrganisation } from '../db/organisation.repository.js';
import { checkList, checkObjection, decideAccreditation, routeOf, stateByObjections } from '../domain/accreditation.js';
import type { Deciding } from '../domain/accreditation.js';
import { refuseFields } from '../domain/civil-society-refusal.js';
import { conferenceRules } from './accreditation-rules.js';
import { ParticipationService } from './participation.service.js';

type Place = { readonly organisationId: string; readonly sessionId: string };
type OfSession = { readonly sessionId: string; readonly accreditationId: string };
type Answer = Promise<Decision<{ id: string }>>;

interface Found {
  readonly organisation: LockedOrganisation;
  readonly application: LockedAccreditation;
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

/** CIV-20 to CIV-23 Observer status with a conference: applications, the list, objections, decisions. */
@Injectable()
export class AccreditationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: AccreditationQueries,
    private readonly accreditations: AccreditationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly reading: OrganisationReading,
    private readonly participations: ParticipationService,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** CIV-20 Once for each session that is not over; the way follows from the status on its first day. */
  async ask(actor: Actor, { organisationId, sessionId }: Place, relevance: string): Answer {
    const text = relevance.trim();
    if (text.length === 0 || text.length > 2000)
      return refuseFields('ACCREDITATION_FAULTY', 'CIV-20', [{ path: 'relevance', code: 'ACCREDITATION_RELEVANCE' }]);
    const session = await this.sessionFor(organisationId, sessionId);
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.lock(organisationId);
      if (organisation?.state !== 'LISTED' || organisation.mergedInto)
        return refuse('ORGANISATION_NOT_LISTED', 'CIV-7');
      if (!session || session.endsOn < this.today()) return refuse('SESSION_NOT_OPEN', 'CIV-20');
      const route = rulesOf(session) && routeOf(organisation.kind, session.standing);
      if (!route) return refuse('ACCREDITATION_NOT_NEEDED', 'CIV-20');
      if (await this.accreditations.lockOf(organisationId, sessionId)) return refuse('ACCREDITATION_ONCE', 'CIV-20');
      const at = this.clock.now();
      await this.accreditations.insert({ organisationId, sessionId, route, relevance: text, at });
      await this.record(actor, organisation, { action: 'asked', rule: 'CIV-20', params: { session: session.title } });
      return accept({ id: sessionId });
    });
  }

  /** Until it is decided; whoever comes back asks anew. */
  async withdraw(actor: Actor, { organisationId, sessionId }: Place): Answer {
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.lock(organisationId);
      const application =
        organisation && isUuid(sessionId) && (await this.accreditations.lockOf(organisationId, sessionId));
      if (!application) return refuse('ACCREDITATION_UNKNOWN', 'CIV-20');
      const { state } = application;
      if (state === 'ACCORDED' || state === 'REFUSED') return refuse('ACCREDITATION_STATE', 'CIV-20', { state });
      await this.accreditations.move(application.id, 'WITHDRAWN');
      await this.record(actor, organisation, { action: 'withdrawn', rule: 'CIV-20' });
      return accept({ id: sessionId });
    });
  }

  /** CIV-21 All that wait go on the list, under the next number; whoever asks later waits for the next. */
  async circulate(
    actor: Actor,
    sessionId: string,
    { symbol, objectionsUntil }: { readonly symbol: string; readonly objectionsUntil: string },
  ): Answer {
    const session = isUuid(sessionId) ? await this.queries.session(sessionId) : null;
    const rules = session && conferenceRules(session.body);
    if (!rules) return refuse('ACCREDITATION_NOT_NEEDED', 'CIV-20');
    const named = symbol.trim();
    if (named.length === 0 || named.length > 60)
      return refuseFields('ACCREDITATION_FAULTY', 'CIV-21', [{ path: 'symbol', code: 'ACCREDITATION_SYMBOL' }]);
    return this.unitOfWork.run(async () => {
      await this.accreditations.lockSession(sessionId);
      const waiting = await this.accreditations.toBeListed(sessionId);
      const today = this.today();
      const until = calendarDay.test(objectionsUntil) ? objectionsUntil : '';
      const terms = { listDays: rules.listDays, opensOn: session.opensOn, procedureRule: rules.paragraph };
      const lawful = checkList(terms, { today, objectionsUntil: until, entries: waiting.length });
      if (!lawful.ok) return lawful;
      if (await this.accreditations.symbolIsTaken(named))
        return refuseFields('ACCREDITATION_FAULTY', 'CIV-21', [{ path: 'symbol', code: 'ACCREDITATION_SYMBOL_TAKEN' }]);
      const ids = waiting.map(({ id }) => id);
      const number = await this.accreditations.circulate(sessionId, { symbol: named, on: today, until, ids });
      await this.audit.append({
        actor,
        action: 'accreditation.circulated',
        subject: { type: 'Session', id: sessionId },
        params: { number, symbol: named, count: ids.length, until },
        rule: 'CIV-21',
      });
      return accept({ id: sessionId });
    });
  }

  /** CIV-22 Recorded by the secretariat for a State of the session; the last reason that it gave counts. */
  async object(
    actor: Actor,
    at: OfSession,
    { delegationId, reason }: { readonly delegationId: string; readonly reason: string },
  ): Answer {
    const why = reason.trim();
    if (why.length === 0 || why.length > 1000)
      return refuseFields('ACCREDITATION_FAULTY', 'CIV-22', [{ path: 'reason', code: 'ACCREDITATION_REASON' }]);
    return this.change(at, async ({ organisation, application }) => {
      const lawful = checkObjection(application, this.today());
      if (!lawful.ok) return lawful;
      const state = await this.accreditations.stateOf(at.sessionId, delegationId);
      if (!state) return refuse('OBJECTION_OF_STATES', 'CIV-22');
      await this.accreditations.object(application.id, { delegationId, reason: why, at: this.clock.now() });
      await this.accreditations.move(application.id, 'OBJECTED');
      await this.record(actor, organisation, { action: 'objected', rule: 'CIV-22', params: { state } });
      if (application.state === 'LISTED') await this.tell(organisation, 'OBJECTED');
      return accept({ id: application.id });
    });
  }

  /** CIV-22 With the last one the organization stands as if nobody had objected. */
  async takeBackObjection(actor: Actor, at: OfSession, delegationId: string): Answer {
    return this.change(at, async ({ organisation, application: { id, state, objections } }) => {
      if (state !== 'OBJECTED') return refuse('ACCREDITATION_STATE', 'CIV-22', { state });
      if (!(await this.accreditations.takeBackObjection(id, delegationId)))
        return refuse('OBJECTION_OF_STATES', 'CIV-22');
      await this.accreditations.move(id, stateByObjections(objections - 1));
      const plate = (await this.accreditations.stateOf(at.sessionId, delegationId)) ?? {};
      await this.record(actor, organisation, { action: 'objectionEnded', rule: 'CIV-22', params: { state: plate } });
      return accept({ id });
    });
  }

  /** CIV-23 According it makes the participation and the delegation; refusing what was accorded ends them. */
  async decide(
    actor: Actor,
    at: OfSession,
    given: {
      readonly version: number;
      readonly accorded: boolean;
      readonly by: Deciding;
      readonly note: string | null;
    },
  ): Answer {
    const organisationId = await this.unitOfWork.run(() => this.ownerOf(at));
    const session = organisationId ? await this.sessionFor(organisationId, at.sessionId) : null;
    return this.change(at, async ({ organisation, application }) => {
      const { id, version } = application;
      if (!session || version !== given.version)
        return refuse('ACCREDITATION_STATE', 'CIV-23', { state: application.state });
      const { accorded, by } = given;
      const decided = decideAccreditation(application, { accorded, by, today: this.today() });
      if (!decided.ok) return decided;
      const note = given.note?.trim().slice(0, 500) || null;
      await this.accreditations.decide(id, { state: decided.value, by, note, at: this.clock.now() });
      const place = { organisationId: organisation.id, sessionId: at.sessionId };
      if (accorded) await this.participations.admitAccredited(actor, { organisation, session });
      else {
        const ended = await this.participations.withdraw(actor, place);
        if (!ended.ok && ended.code !== 'PARTICIPATION_UNKNOWN') return ended;
      }
      const action = accorded ? 'accorded' : 'refused';
      await this.record(actor, organisation, { action, rule: 'CIV-23', params: { by } });
      await this.tell(organisation, decided.value);
      return accept({ id });
    });
  }

  /** Locked in the order of participation: the organization, then its application. */
  private change(at: OfSession, work: (found: Found) => Answer): Answer {
    return this.unitOfWork.run(async () => {
      const organisationId = await this.ownerOf(at);
      const organisation = organisationId ? await this.organisations.lock(organisationId) : null;
      const application = organisation && (await this.accreditations.lock(at.sessionId, at.accreditationId));
      return organisation && application
        ? work({ organisation, application })
        : refuse('ACCREDITATION_UNKNOWN', 'CIV-20');
    });
  }

  private async ownerOf({ sessionId, accreditationId }: OfSession): Promise<string | null> {
    return isUuid(sessionId) ? this.accreditations.organisationOf(sessionId, accreditationId) : null;
  }

  private async sessionFor(organisationId: string, sessionId: string): Promise<OrganisationSessionRow | null> {
    if (!isUuid(organisationId) || !isUuid(sessionId)) return null;
    return (await this.reading.sessionsOf(organisationId, '0001-01-01', sessionId))[0] ?? null;
  }

  private async tell(organisation: LockedOrganisation, state: string): Promise<void> {
    await this.notices.give(
      (await this.organisations.verifiedOf(organisation.id)).map(({ personId }) => ({
        personId,
        message: `notice.accreditation.${state}`,
        params: { organisation: organisation.name },
        link: `/me/organisations/${organisation.slug}`,
      })),
    );
  }

  private record(
    actor: Actor,
    { id, name }: LockedOrganisation,
    { action, rule, params = {} }: { action: string; rule: string; params?: Readonly<Record<string, AuditValue>> },
  ): Promise<void> {
    return this.audit.append({
      actor,
      action: `accreditation.${action}`,
      subject: { type: 'Organisation', id },
      params: { organisation: name, ...params },
      rule,
    });
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

/** Only the very body decides on observers of its sessions; its working groups do not. */
function rulesOf({ bodies }: OrganisationSessionRow): ReturnType<typeof conferenceRules> {
  return conferenceRules(bodies[0] ?? '');
}
