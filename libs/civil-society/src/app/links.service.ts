import { Injectable } from '@nestjs/common';
import { AuditTrail, EntrustedRoles, Notices, installation } from '#access';
import type { Actor } from '#access';
import { Clock, accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { OrganisationRepository } from '../db/organisation.repository.js';
import type { LockedLink, LockedOrganisation } from '../db/organisation.repository.js';
import { ParticipationRepository } from '../db/participation.repository.js';
import { moveLink, verifiedByItself } from '../domain/link-life.js';
import { speaksByDomain } from '../domain/mail-domain.js';
import type { LinkWay } from '../domain/organisation-kinds.js';
import { freeMail } from './free-mail.js';

declare module '#platform' {
  interface OutboxEvents {
    /** Somebody whose address is proven asks to act for an organization that has an address of record. */
    'organisations.linkAsked': { linkId: string };
  }
}

/** Requests of one person that may wait at one time; a number of the installation. */
export const mostOpenLinks = 5;

/** CIV-9 Links between people and organizations: asked for, verified, refused, ended. Inside a unit of work. */
@Injectable()
export class OrganisationLinks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly participations: ParticipationRepository,
    private readonly roles: EntrustedRoles,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a link; one that waits or is verified stays as it is.
   * @param asked `invited`: whoever invites verifies it, and nobody else is asked
   * @returns its id
   */
  async ask(
    actor: Actor,
    asked: { organisation: LockedOrganisation; personId: string; role: string | null; invited?: boolean },
  ): Promise<Decision<{ id: string }>> {
    const { organisation, personId, role, invited = false } = asked;
    const there = await this.organisations.linkOf(organisation.id, personId);
    if (there && (there.state === 'ASKED' || there.state === 'VERIFIED')) return accept({ id: there.id });
    if ((await this.organisations.openLinksOf(personId)) >= mostOpenLinks)
      return refuse('TOO_MANY_LINKS', 'CIV-8', { most: mostOpenLinks });
    const at = this.clock.now();
    const id = await this.organisations.insertLink({ organisationId: organisation.id, personId, at }, role);
    const link = await this.found(id);
    await this.record(actor, { link, organisation, action: 'linkAsked' });
    if (!invited) await this.proven(organisation, link);
    return accept({ id });
  }

  /** CIV-10 Once the address is proven: verified by itself, or those who can verify it are told. */
  async proven(organisation: LockedOrganisation, link: LockedLink): Promise<void> {
    if (!link.addressProven) return;
    const way = verifiedByItself({
      addressProven: true,
      closedByOthers: link.closedByOthers,
      speaksByDomain: speaksByDomain(link.email, organisation.mailDomains, freeMail),
      registered: organisation.state === 'LISTED',
      addressOfRecord: organisation.email !== null,
      representatives: 0,
    });
    if (way) {
      await this.verified(installation, { organisation, link, way });
      return;
    }
    if (organisation.state !== 'LISTED') return;
    if (organisation.email !== null) await this.outbox.add('organisations.linkAsked', { linkId: link.id });
    const others = await this.organisations.verifiedOf(organisation.id);
    await this.notices.give(
      others.map(({ personId }) => ({
        personId,
        message: 'notice.organisationLink.asked',
        params: { name: link.name, organisation: organisation.name },
        link: `/me/organisations/${organisation.slug}`,
      })),
    );
  }

  /** CIV-9 @param way by whom; the secretariat's own link is none of a representative */
  async decide(
    actor: Actor,
    { linkId, organisationId }: { linkId: string; organisationId: string },
    decided: { verified: boolean; way: LinkWay; reason: string | null },
  ): Promise<Decision<{ id: string }>> {
    const organisation = await this.organisations.lock(organisationId);
    const link = await this.organisations.linkById(linkId);
    if (!organisation || link?.organisationId !== organisation.id) return refuse('LINK_UNKNOWN', 'CIV-9');
    if (organisation.state !== 'LISTED' && decided.verified) return refuse('ORGANISATION_NOT_LISTED', 'CIV-7');
    if (link.personId === actor.personId && decided.way === 'REPRESENTATIVE') return refuse('LINK_OWN', 'CIV-9');
    const moved = moveLink(decided.verified ? 'verify' : 'refuse', link.state);
    if (!moved.ok) return moved;
    if (decided.verified) await this.verified(actor, { organisation, link, way: decided.way });
    else await this.closed(actor, { organisation, link, state: 'REFUSED', reason: decided.reason });
    return accept({ id: link.id });
  }

  /** CIV-11 Nobody acts for it any longer by this link; what they entered stays. */
  async end(
    actor: Actor,
    { linkId, organisationId }: { linkId: string; organisationId: string },
  ): Promise<Decision<{ id: string }>> {
    const organisation = await this.organisations.lock(organisationId);
    const link = await this.organisations.linkById(linkId);
    if (!organisation || link?.organisationId !== organisation.id) return refuse('LINK_UNKNOWN', 'CIV-9');
    const moved = moveLink('end', link.state);
    if (!moved.ok) return moved;
    const delegations = await this.participations.delegationsOf(organisation.id);
    const scopeIds = delegations.map(({ delegationId }) => delegationId);
    await this.roles.withdraw(actor, link.personId, { role: 'REPRESENTATIVE', scopeIds: [organisation.id] });
    await this.roles.withdraw(actor, link.personId, { role: 'FOCAL_POINT', scopeIds });
    await this.closed(actor, { organisation, link, state: 'ENDED', reason: null });
    return accept({ id: link.id });
  }

  /** CIV-11 The role for the organization, and that of focal point in each of its delegations. */
  async verified(
    actor: Actor,
    { organisation, link, way }: { organisation: LockedOrganisation; link: LockedLink; way: LinkWay },
  ): Promise<void> {
    await this.organisations.decideLink(link.id, { state: 'VERIFIED', way, ...this.by(actor), reason: null });
    await this.entrust(actor, { organisationId: organisation.id, personId: link.personId });
    await this.tell(actor, { organisation, link, message: 'verified' });
    await this.record(actor, { link, organisation, action: 'linkVerified' });
  }

  async entrust(
    actor: Actor,
    { organisationId, personId }: { organisationId: string; personId: string },
  ): Promise<void> {
    await this.roles.give(actor, personId, {
      role: 'REPRESENTATIVE',
      scope: 'ORGANISATION',
      place: { organisationId },
    });
    for (const place of await this.participations.delegationsOf(organisationId))
      await this.roles.give(actor, personId, { role: 'FOCAL_POINT', scope: 'DELEGATION', place });
  }

  private async closed(
    actor: Actor,
    closing: {
      organisation: LockedOrganisation;
      link: LockedLink;
      state: 'REFUSED' | 'ENDED';
      reason: string | null;
    },
  ): Promise<void> {
    const { organisation, link, state, reason } = closing;
    await this.organisations.decideLink(link.id, { state, way: null, ...this.by(actor), reason });
    await this.tell(actor, { organisation, link, message: state === 'REFUSED' ? 'refused' : 'ended' });
    await this.record(actor, { link, organisation, action: state === 'REFUSED' ? 'linkRefused' : 'linkEnded' });
  }

  private by(actor: Actor): { at: Date; by: string | null } {
    return { at: this.clock.now(), by: actor.personId };
  }

  private async tell(
    actor: Actor,
    { organisation, link, message }: { organisation: LockedOrganisation; link: LockedLink; message: string },
  ): Promise<void> {
    if (link.personId === actor.personId) return;
    await this.notices.give([
      {
        personId: link.personId,
        message: `notice.organisationLink.${message}`,
        params: { organisation: organisation.name, name: link.name },
        link: '/me/organisations',
      },
    ]);
  }

  private record(
    actor: Actor,
    { link, organisation, action }: { link: LockedLink; organisation: LockedOrganisation; action: string },
  ): Promise<void> {
    return this.audit.append({
      actor,
      action: `organisation.${action}`,
      subject: { type: 'Organisation', id: organisation.id },
      params: { name: link.name, organisation: organisation.name },
      rule: 'CIV-9',
    });
  }

  private async found(id: string): Promise<LockedLink> {
    const link = await this.organisations.linkById(id);
    if (!link) throw new Error('The link that was written cannot be read');
    return link;
  }
}
