import { Injectable } from '@nestjs/common';
import { Accounts, installation, newToken } from '#access';
import { Clock, inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, Mailer, Messages, OnEvent, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { OrganisationRepository } from '../db/organisation.repository.js';
import { OrganisationLinks } from './links.service.js';
import { SignUpService } from './sign-up.service.js';

/** How long the address of record can answer, in milliseconds. */
const answerTime = 14 * 24 * 3_600_000;

/** What follows a sign-up, in the worker: there nobody sees whether an address had an account. */
@Injectable()
export class SignUpMailService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationRepository,
    private readonly signUps: SignUpService,
    private readonly links: OrganisationLinks,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /**
   * CIV-8 An account is made where there was none, with the link that it asked for. Who has one is written to and asks
   * from there: a stranger adds nothing to somebody's account.
   */
  @OnEvent('organisations.signedUp')
  async signedUp({ payload }: HandledEvent<'organisations.signedUp'>): Promise<JobOutcome> {
    const { name, email, language, role, choice } = payload;
    const known = await this.person(email);
    if (known && known.state !== 'INVITED') {
      if (known.state !== 'ACTIVE') return 'skipped';
      const chosen = 'proposal' in choice ? null : await this.organisations.lock(choice.organisationId);
      await this.write(
        { to: email, kind: 'known', language: known.language },
        {
          name: known.name,
          organisation: inLanguage(chosen?.name ?? ('proposal' in choice ? choice.proposal.name : {}), known.language)
            .text,
          link: `${this.configuration.publicUrl}/sign-up${chosen ? `?organisation=${chosen.slug}` : ''}`,
        },
      );
      return 'done';
    }
    const organisation = await this.signUps.chosen(choice);
    if (!organisation) return 'skipped';
    const person = await this.accounts.ofAddress(installation, { name, email, language });
    if (!person.ok) return 'skipped';
    const asked = await this.links.ask(installation, { organisation, personId: person.value, role });
    return asked.ok ? 'done' : 'skipped';
  }

  /** CIV-10 The address was proven: links that its domain speaks for are verified, for others somebody is asked. */
  @OnEvent('access.addressProven')
  async addressProven({ payload: { personId } }: HandledEvent<'access.addressProven'>): Promise<JobOutcome> {
    const asked = await this.organisations.askedOf(personId);
    for (const link of asked) {
      const organisation = await this.organisations.lock(link.organisationId);
      if (organisation) await this.links.proven(organisation, link);
    }
    return asked.length > 0 ? 'done' : 'skipped';
  }

  /** CIV-9 Asks at the address of record, in English: what language is read there is not known. */
  @OnEvent('organisations.linkAsked')
  async askAddressOfRecord({ payload: { linkId } }: HandledEvent<'organisations.linkAsked'>): Promise<JobOutcome> {
    const link = await this.organisations.linkById(linkId);
    const organisation = link && (await this.organisations.lock(link.organisationId));
    if (link?.state !== 'ASKED' || !organisation?.email) return 'skipped';
    const { token, hash } = newToken();
    await this.organisations.ask(link.id, hash, new Date(this.clock.now().getTime() + answerTime));
    await this.write(
      { to: organisation.email, kind: 'record', language: 'en' },
      {
        name: link.name,
        email: link.email,
        organisation: inLanguage(organisation.name, 'en').text,
        link: `${this.configuration.publicUrl}/organisations/confirm?token=${token}`,
      },
    );
    return 'done';
  }

  private async person(email: string): Promise<{ name: string; state: string; language: Language } | null> {
    const rows = (await this.unitOfWork.manager.query(
      'SELECT name, state, language FROM person WHERE email = $1::citext FOR SHARE',
      [email],
    )) as { name: string; state: string; language: Language }[];
    return rows[0] ?? null;
  }

  private async write(
    { to, kind, language }: { to: string; kind: 'known' | 'record'; language: Language },
    params: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.mailer.write({
      to,
      subject: this.messages.text(`organisationMail.${kind}.subject`, params, language),
      text: this.messages.text(`organisationMail.${kind}.text`, params, language),
      language,
    });
  }
}
