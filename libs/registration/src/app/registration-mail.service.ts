import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, Mailer, Messages, OnEvent } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { NoticeRepository } from '../db/notice.repository.js';
import type { Addressee } from '../db/notice.repository.js';
import type { NoticeKind } from './registration-announcer.js';

/** Tells registrants by mail what became of their registration, in their language; in the worker. */
@Injectable()
export class RegistrationMailService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mailer: Mailer,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
  ) {}

  @OnEvent('registration.decided')
  async tell({ payload: { notices } }: HandledEvent<'registration.decided'>): Promise<JobOutcome> {
    const addressees = await this.notices.addressees(notices.map(({ registrationId }) => registrationId));
    let written = 0;
    for (const { registrationId, kind } of notices) {
      const addressee = addressees.get(registrationId);
      if (!addressee) continue;
      await this.write(addressee, kind);
      written += 1;
    }
    return written > 0 ? 'done' : 'skipped';
  }

  private async write(addressee: Addressee, kind: NoticeKind): Promise<void> {
    const { language, email, reason, answerBy } = addressee;
    const params = {
      name: `${addressee.givenName} ${addressee.familyName}`,
      session: inLanguage(addressee.session, language).text,
      number: addressee.number ?? 0,
      reason: reason ? inLanguage(reason, language).text : '',
      answerBy: answerBy ? spoken(answerBy, { language, timeZone: addressee.timezone }) : '',
      link: `${this.configuration.publicUrl}/me/registrations${kind === 'invited' ? `?person=${addressee.id}` : ''}`,
    };
    await this.mailer.write({
      to: email,
      subject: this.messages.text(`registrationMail.${kind}.subject`, params, language),
      text: this.messages.text(`registrationMail.${kind}.text`, params, language),
      language,
    });
  }
}

function spoken(instant: Date, { language, timeZone }: { language: Language; timeZone: string }): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant);
}
