import { Injectable } from '@nestjs/common';
import { Accounts, LinkRequests, checkName, hashOfToken, installation } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Decision, FaultyField, Language, TranslatedText } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { OrganisationReading } from '../db/organisation-reading.queries.js';
import { OrganisationRepository } from '../db/organisation.repository.js';
import type { LockedOrganisation } from '../db/organisation.repository.js';
import { checkProposal, keptFunction } from '../domain/check-organisation.js';
import type { CheckedProposal, Proposal } from '../domain/check-organisation.js';
import { refuseFields } from '../domain/civil-society-refusal.js';
import { OrganisationLinks } from './links.service.js';

/** Which organization somebody wants to act for: one of the register, or one that is missing in it. */
export interface Wanted {
  readonly function?: string | null;
  readonly organisationId?: string | null;
  readonly proposal?: Proposal | null;
}

export interface SignUp extends Wanted {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

type Choice = { readonly organisationId: string } | { readonly proposal: CheckedProposal };

declare module '#platform' {
  interface OutboxEvents {
    /** Somebody signed up; whether the address has an account is found out in the worker. */
    'organisations.signedUp': {
      name: string;
      email: string;
      language: Language;
      role: string | null;
      choice: Choice;
    };
  }
}

/** CIV-8 People who want to act for an organization, with or without account. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: OrganisationReading,
    private readonly organisations: OrganisationRepository,
    private readonly links: OrganisationLinks,
    private readonly accounts: Accounts,
    private readonly requests: LinkRequests,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The same work and the same answer whether or not the address has an account (ACC-25). */
  async signUp(given: SignUp, network: string): Promise<Decision<undefined>> {
    return this.unitOfWork.run(async () => {
      const who = checkName(given);
      const faults: FaultyField[] = [];
      if (!who.ok) faults.push({ path: who.code === 'NAME_UNFIT' ? 'input.name' : 'input.email', code: who.code });
      const choice = await this.choiceOf(given, given.language);
      if (!choice.ok) faults.push(...(choice.fields ?? []));
      if (!who.ok || !choice.ok) return refuseFields('SIGN_UP_FAULTY', 'CIV-8', faults);
      const admitted = await this.requests.admit(who.value.email, network);
      if (!admitted.ok) return admitted;
      if (admitted.value === 'send')
        await this.outbox.add('organisations.signedUp', {
          ...who.value,
          language: given.language,
          role: keptFunction(given.function),
          choice: choice.value,
        });
      return accept();
    });
  }

  /** Somebody signed in: their address is proven. */
  async ask(actor: Actor & { readonly personId: string }, given: Wanted): Promise<Decision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const choice = await this.choiceOf(given, actor.language ?? 'en');
      if (!choice.ok) return choice;
      const organisation = await this.chosen(choice.value);
      if (!organisation) return refuse('ORGANISATION_UNKNOWN', 'CIV-6');
      const role = keptFunction(given.function);
      return this.links.ask(actor, { organisation, personId: actor.personId, role });
    });
  }

  /** CIV-14 Somebody whom a representative asks in: the link is verified by whoever asks. */
  async invite(
    actor: Actor,
    organisationId: string,
    given: { name: string; email: string; language: Language; function?: string | null },
  ): Promise<Decision<{ id: string }>> {
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.lock(organisationId);
      if (organisation?.state !== 'LISTED') return refuse('ORGANISATION_NOT_LISTED', 'CIV-7');
      const person = await this.accounts.ofAddress(actor, given);
      if (!person.ok) return person;
      const role = keptFunction(given.function);
      const asked = await this.links.ask(actor, { organisation, personId: person.value, role, invited: true });
      if (!asked.ok) return asked;
      const link = await this.organisations.linkById(asked.value.id);
      if (link?.state === 'ASKED') await this.links.verified(actor, { organisation, link, way: 'REPRESENTATIVE' });
      return asked;
    });
  }

  /** CIV-9 The answer from the mail to the address of record; works once. */
  async answer(token: string, verified: boolean): Promise<Decision<undefined>> {
    return this.unitOfWork.run(async () => {
      const hash = hashOfToken(token);
      const linkId = hash && (await this.organisations.useQuestion(hash, this.clock.now()));
      const link = linkId ? await this.organisations.linkById(linkId) : null;
      if (!link) return refuse('QUESTION_UNUSABLE', 'CIV-9');
      const { organisationId } = link;
      const decided = await this.links.decide(
        installation,
        { linkId: link.id, organisationId },
        { verified, way: 'ADDRESS_OF_RECORD', reason: null },
      );
      return decided.ok ? accept() : decided;
    });
  }

  /** What whoever reads the mail of an organization is asked; null for a link that cannot be used. */
  async question(
    token: string,
  ): Promise<{ name: string; function: string | null; organisation: TranslatedText } | null> {
    const hash = hashOfToken(token);
    return hash ? this.reading.question(hash, this.clock.now()) : null;
  }

  /** The organization of a choice, made where it is proposed; null where it is gone. */
  async chosen(choice: Choice): Promise<LockedOrganisation | null> {
    if ('proposal' in choice) return this.organisations.insert({ ...choice.proposal, state: 'PROPOSED' });
    const found = await this.organisations.lock(choice.organisationId);
    if (found?.mergedInto) return this.organisations.lock(found.mergedInto);
    return found?.state === 'LISTED' ? found : null;
  }

  private async choiceOf({ organisationId, proposal }: Wanted, language: Language): Promise<Decision<Choice>> {
    if (proposal && !organisationId) {
      const checked = checkProposal(proposal, language, 'input.proposal');
      if (!checked.ok) return checked;
      const { country } = checked.value;
      if (country !== null && !(await this.organisations.isState(country)))
        return refuseFields('ORGANISATION_FAULTY', 'CIV-7', [
          { path: 'input.proposal.country', code: 'ORGANISATION_COUNTRY' },
        ]);
      return accept({ proposal: checked.value });
    }
    const found = organisationId && isUuid(organisationId) ? await this.organisations.lock(organisationId) : null;
    if (found?.state === 'LISTED') return accept({ organisationId: found.id });
    return refuseFields('ORGANISATION_UNKNOWN', 'CIV-6', [
      { path: 'input.organisationId', code: 'ORGANISATION_CHOICE' },
    ]);
  }
}
