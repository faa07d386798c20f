import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, Mailer, Messages, OnEvent } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { PasswordLinkRepository } from '../db/password-link.repository.js';
import { PersonRepository } from '../db/person.repository.js';
import type { Account } from '../db/person.repository.js';
import { installation } from '../domain/actor.js';
import { signInPolicy } from '../domain/sign-in-policy.js';
import type { LinkPurpose } from '../domain/sign-in-policy.js';
import { AuditTrail } from './audit-trail.js';

/**
 * Mails with links, in the worker. The link is made here and not where it was asked for: so the API does the same for
 * known and unknown addresses (ACC-25), and its token is in the mail and nowhere before.
 */
@Injectable()
export class LinkMailService {
  constructor(
    private readonly people: PersonRepository,
    private readonly links: PasswordLinkRepository,
    private readonly mailer: Mailer,
    private readonly messages: Messages,
    private readonly audit: AuditTrail,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  @OnEvent('access.passwordLinkAsked')
  async sendLink({ payload: { email } }: HandledEvent<'access.passwordLinkAsked'>): Promise<JobOutcome> {
    const id = await this.people.idOf(email);
    const person = id && (await this.people.lock(id));
    if (!person || person.state === 'SUSPENDED') return 'skipped';
    await this.writeLink(person, person.state === 'INVITED' ? 'INVITATION' : 'PASSWORD');
    await this.audit.append({
      actor: installation,
      action: 'person.linkSent',
      subject: { type: 'Person', id: person.id },
      params: { name: person.name },
    });
    return 'done';
  }

  @OnEvent('access.invited')
  async sendInvitation({ payload: { personId } }: HandledEvent<'access.invited'>): Promise<JobOutcome> {
    const person = await this.people.lock(personId);
    if (person?.state !== 'INVITED') return 'skipped';
    await this.writeLink(person, 'INVITATION');
    return 'done';
  }

  /** ACC-26: also tells someone whose password was changed by somebody else. */
  @OnEvent('access.passwordChanged')
  async tellOfChange({ payload: { personId } }: HandledEvent<'access.passwordChanged'>): Promise<JobOutcome> {
    const person = await this.people.lock(personId);
    if (!person) return 'skipped';
    await this.write(person, 'passwordChanged', { link: `${this.configuration.publicUrl}/forgotten-password` });
    return 'done';
  }

  private async writeLink(person: Account, purpose: LinkPurpose): Promise<void> {
    const now = this.clock.now();
    const token = await this.links.replace(person.id, purpose, now);
    const until = new Date(now.getTime() + signInPolicy.links[purpose]);
    await this.write(person, purpose === 'INVITATION' ? 'invitation' : 'password', {
      link: `${this.configuration.publicUrl}/set-password?token=${token}`,
      until: spoken(until, person.language),
    });
  }

  private async write(
    { name, email, language }: Account,
    kind: 'invitation' | 'password' | 'passwordChanged',
    params: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.mailer.write({
      to: email,
      subject: this.messages.text(`mail.${kind}.subject`, {}, language),
      text: this.messages.text(`mail.${kind}.text`, { name, ...params }, language),
      language,
    });
  }
}

function spoken(instant: Date, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(instant);
}
