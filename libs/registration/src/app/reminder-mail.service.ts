import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import { Configuration, Mailer, Messages, OnEvent } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { ReminderRepository } from '../db/reminder.repository.js';

/** REG-39 Writes to focal points what their delegation has not sent, in their language; in the worker. */
@Injectable()
export class ReminderMailService {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly mailer: Mailer,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
  ) {}

  @OnEvent('registration.reminded')
  async remind({ payload }: HandledEvent<'registration.reminded'>): Promise<JobOutcome> {
    const { delegationId, gaps, closesAt } = payload;
    const addressees = await this.reminders.addressees(delegationId);
    for (const { language, email, name, plate, session, timezone } of addressees) {
      const params = {
        name,
        plate: inLanguage(plate, language).text,
        session: inLanguage(session, language).text,
        gaps: gaps.map((gap) => `– ${this.messages.text(`reminderMail.gap.${gap}`, {}, language)}`).join('\n'),
        closes: closesAt ? day(closesAt, timezone) : 'none',
        link: `${this.configuration.publicUrl}/me/delegations/${delegationId}/registration`,
      };
      await this.mailer.write({
        to: email,
        subject: this.messages.text('reminderMail.subject', params, language),
        text: this.messages.text('reminderMail.text', params, language),
        language,
      });
    }
    return addressees.length > 0 ? 'done' : 'skipped';
  }
}

/** `YYYY-MM-DD` in the zone of the session. */
function day(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
