import { Injectable } from '@nestjs/common';
import { AuditTrail, Notices } from '#access';
import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { UnitOfWork } from '#platform';
import { OrganisationRepository } from '../db/organisation.repository.js';
import type { LockedOrganisation } from '../db/organisation.repository.js';
import { RegisterRepository } from '../db/register.repository.js';
import { checkOrganisation } from '../domain/check-register.js';
import type { OrganisationInput } from '../domain/check-register.js';
import { refuseFields } from '../domain/civil-society-refusal.js';
import { freeMail } from './free-mail.js';
import { OrganisationLinks } from './links.service.js';

type Answer = Promise<Decision<{ id: string }>>;

/** CIV-17 The register of organizations, as the secretariat keeps it. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly register: RegisterRepository,
    private readonly links: OrganisationLinks,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
  ) {}

  add(actor: Actor, input: OrganisationInput): Answer {
    return this.unitOfWork.run(async () => {
      const checked = checkOrganisation(input, freeMail);
      if (!checked.ok) return checked;
      const country = await this.checkCountry(checked.value.country);
      if (!country.ok) return country;
      const organisation = await this.organisations.insert({ ...checked.value, state: 'LISTED' });
      await this.register.amend(organisation.id, organisation.slug, checked.value);
      await this.record(actor, organisation, 'added');
      return accept({ id: organisation.id });
    });
  }

  /** Of two who change it at once, the second is told. */
  amend(actor: Actor, { id, version }: { id: string; version: number }, input: OrganisationInput): Answer {
    return this.unitOfWork.run(async () => {
      const checked = checkOrganisation(input, freeMail);
      if (!checked.ok) return checked;
      const country = await this.checkCountry(checked.value.country);
      if (!country.ok) return country;
      const organisation = await this.organisations.lock(id);
      if (!organisation || organisation.mergedInto) return refuse('ORGANISATION_UNKNOWN', 'CIV-6');
      if (organisation.version !== version) return refuse('ORGANISATION_CHANGED', 'CIV-17');
      await this.register.amend(id, organisation.slug, checked.value);
      await this.record(actor, organisation, 'amended');
      await this.askAgain(id);
      return accept({ id });
    });
  }

  /** CIV-7 Whoever proposed it is told, and those whose mail domain speaks for it act from now on. */
  decideProposal(actor: Actor, id: string, listed: boolean): Answer {
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.lock(id);
      if (organisation?.state !== 'PROPOSED') return refuse('PROPOSAL_DECIDED', 'CIV-7');
      await this.register.setState(id, listed ? 'LISTED' : 'REFUSED');
      await this.record(actor, organisation, listed ? 'listed' : 'notListed');
      await this.notices.give(
        (await this.organisations.askedIn(id)).map(({ personId }) => ({
          personId,
          message: listed ? 'notice.organisationLink.listed' : 'notice.organisationLink.notListed',
          params: { organisation: organisation.name },
          link: '/me/organisations',
        })),
      );
      if (listed) await this.askAgain(id);
      return accept({ id });
    });
  }

  private async askAgain(id: string): Promise<void> {
    const organisation = await this.organisations.lock(id);
    if (!organisation) return;
    for (const link of await this.organisations.askedIn(id)) await this.links.proven(organisation, link);
  }

  private async checkCountry(country: string | null): Promise<Decision<undefined>> {
    if (country === null || (await this.organisations.isState(country))) return accept();
    return refuseFields('ORGANISATION_FAULTY', 'CIV-17', [{ path: 'input.country', code: 'ORGANISATION_COUNTRY' }]);
  }

  private record(actor: Actor, { id, name }: LockedOrganisation, action: string): Promise<void> {
    return this.audit.append({
      actor,
      action: `organisation.${action}`,
      subject: { type: 'Organisation', id },
      params: { organisation: name },
      rule: action === 'listed' || action === 'notListed' ? 'CIV-7' : 'CIV-17',
    });
  }
}
