import { Injectable } from '@nestjs/common';
import { AuditTrail, EntrustedRoles } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision, TranslatedText } from '#kernel';
import { LiveTopics, UnitOfWork } from '#platform';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import { OrganisationRepository } from '../db/organisation.repository.js';
import type { OrganisationSessionRow } from '../db/organisation-reading.queries.js';
import type { LockedOrganisation } from '../db/organisation.repository.js';
import { ParticipationRepository } from '../db/participation.repository.js';
import type { OrganisationKind } from '../domain/organisation-kinds.js';
import { rightOf } from '../domain/rights-of.js';
import { OrganisationLinks } from './links.service.js';
import { rightsRules } from './organisation-rights.js';

const categories: Readonly<Record<OrganisationKind, string>> = {
  NGO: 'NON_GOVERNMENTAL_ORGANIZATION',
  IGO: 'INTERGOVERNMENTAL_ORGANIZATION',
  UN_ENTITY: 'UN_ENTITY',
  SPECIALIZED_AGENCY: 'SPECIALIZED_AGENCY',
  ACADEMIA: 'NON_GOVERNMENTAL_ORGANIZATION',
  OTHER: 'NON_GOVERNMENTAL_ORGANIZATION',
};

type Place = { readonly organisationId: string; readonly sessionId: string };

/** CIV-12 Organizations take part in sessions: with a delegation under their name, which registers its people. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: OrganisationReading,
    private readonly organisations: OrganisationRepository,
    private readonly participations: ParticipationRepository,
    private readonly links: OrganisationLinks,
    private readonly roles: EntrustedRoles,
    private readonly audit: AuditTrail,
    private readonly topics: LiveTopics,
    private readonly clock: Clock,
  ) {}

  /** CIV-12 Open to those with the right to attend; whoever takes part already still does. */
  async takePart(actor: Actor, { organisationId, sessionId }: Place): Promise<Decision<{ id: string }>> {
    const day = this.clock.now().toISOString().slice(0, 10);
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.lock(organisationId);
      if (organisation?.state !== 'LISTED' || organisation.mergedInto)
        return refuse('ORGANISATION_NOT_LISTED', 'CIV-7');
      const [session] = isUuid(sessionId) ? await this.reading.sessionsOf(organisationId, day, sessionId) : [];
      if (!session || session.endsOn < day) return refuse('SESSION_NOT_OPEN', 'CIV-12');
      const there = await this.participations.lock(organisationId, sessionId);
      if (there?.state === 'ADMITTED') return accept({ id: sessionId });
      const right = rightOf(rightsRules(), { kind: organisation.kind, ...session }, 'ATTEND');
      if (right.answer !== 'YES') return refuse('MAY_NOT_ATTEND', 'CIV-12', { answer: right.answer });
      await this.admit(actor, { organisation, session });
      return accept({ id: sessionId });
    });
  }

  /** CIV-23 Whom the conference has accorded observer status takes part from then on; inside the unit of work. */
  async admitAccredited(
    actor: Actor,
    { organisation, session }: { organisation: LockedOrganisation; session: OrganisationSessionRow },
  ): Promise<void> {
    const there = await this.participations.lock(organisation.id, session.id);
    if (there?.state !== 'ADMITTED') await this.admit(actor, { organisation, session });
  }

  private async admit(
    actor: Actor,
    { organisation, session }: { organisation: LockedOrganisation; session: OrganisationSessionRow },
  ): Promise<void> {
    const [organisationId, sessionId] = [organisation.id, session.id];
    const delegationId =
      (await this.participations.earlierDelegation(organisationId, sessionId)) ??
      (await this.participations.insertDelegation(sessionId, organisation.name, categories[organisation.kind]));
    const { standing } = session;
    await this.participations.admit({ organisationId, sessionId, delegationId, standing, at: this.clock.now() });
    for (const { personId } of await this.organisations.verifiedOf(organisationId))
      await this.links.entrust(actor, { organisationId, personId });
    await this.record(actor, { organisation, session: session.title, sessionId, action: 'takesPart' });
  }

  /** CIV-13 Not while people are registered: they withdraw first, so that their places go to others. */
  async withdraw(actor: Actor, { organisationId, sessionId }: Place): Promise<Decision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.lock(organisationId);
      const there = organisation && (await this.participations.lock(organisationId, sessionId));
      if (!organisation || !there?.delegationId) return refuse('PARTICIPATION_UNKNOWN', 'CIV-13');
      const registered = await this.participations.registered(there.delegationId);
      if (registered > 0) return refuse('PARTICIPATION_HAS_PEOPLE', 'CIV-13', { people: registered });
      await this.participations.withdraw(there.id, this.clock.now());
      for (const { personId } of await this.organisations.verifiedOf(organisationId))
        await this.roles.withdraw(actor, personId, { role: 'FOCAL_POINT', scopeIds: [there.delegationId] });
      const [session] = await this.reading.sessionsOf(organisationId, '0001-01-01', sessionId);
      await this.record(actor, { organisation, session: session?.title ?? {}, sessionId, action: 'withdrew' });
      return accept({ id: sessionId });
    });
  }

  private async record(
    actor: Actor,
    {
      organisation,
      session,
      sessionId,
      action,
    }: {
      readonly organisation: LockedOrganisation;
      readonly session: TranslatedText;
      readonly sessionId: string;
      readonly action: string;
    },
  ): Promise<void> {
    await this.audit.append({
      actor,
      action: `organisation.${action}`,
      subject: { type: 'Organisation', id: organisation.id },
      params: { organisation: organisation.name, session },
      rule: 'CIV-12',
    });
    await this.topics.changed(`registration:${sessionId}`);
  }
}
