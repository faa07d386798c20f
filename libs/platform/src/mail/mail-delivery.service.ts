import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import type { Language } from '#kernel';
import { ComponentStates } from '../components/component-states.js';
import { Configuration } from '../config/configuration.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OnEvent, Scheduled } from '../jobs/event-handlers.js';
import type { HandledEvent, JobOutcome } from '../jobs/event-handlers.js';
import { Metrics } from '../telemetry/metrics.js';
import { mailHtml } from './mail-html.js';

interface WaitingMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly transport: 'folder' | 'smtp';
}

const waitingMail = {
  name: 'platform.mail-waiting',
  text: `SELECT id, recipient, subject, body_text AS text, language, transport FROM mail_message
         WHERE id = $1 AND delivered_at IS NULL`,
};

/** Delivers what was written: by SMTP, or as a file in the mail folder. In the worker. */
@Injectable()
export class MailDeliveryService implements OnApplicationBootstrap {
  private readonly folder: string;

  constructor(
    private readonly configuration: Configuration,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly states: ComponentStates,
    private readonly metrics: Metrics,
  ) {
    this.folder = join(configuration.dataFolder, 'mail');
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.sayHowItIs();
  }

  @OnEvent('platform.mailWritten', 'outside')
  async deliver({ payload: { mailId } }: HandledEvent<'platform.mailWritten'>): Promise<JobOutcome> {
    const mail = await this.reader.row<WaitingMail>(waitingMail, [mailId]);
    if (!mail) return 'skipped';
    if (mail.transport === 'smtp') await this.send(mail);
    else await this.file(mail);
    this.metrics.mails.inc({ transport: mail.transport });
    // What was sent by SMTP may hold links that open accounts; they have no business here any longer.
    await this.unitOfWork.run(() =>
      this.unitOfWork.manager.query(
        `UPDATE mail_message SET delivered_at = now(), body_text = CASE transport WHEN 'smtp' THEN '' ELSE body_text END
         WHERE id = $1`,
        [mailId],
      ),
    );
    return 'done';
  }

  @Scheduled({ id: 'platform.mail-state', everyMs: 30_000 })
  async sayHowItIs(): Promise<void> {
    const { smtpUrl } = this.configuration;
    if (!smtpUrl) return this.states.report('mail', 'UP', 'Kept in the mail folder; nothing leaves the machine');
    const { hostname } = new URL(smtpUrl);
    const transport = createTransport(smtpUrl);
    try {
      await transport.verify();
      await this.states.report('mail', 'UP', `SMTP by ${hostname}`);
    } catch (error) {
      await this.states.report('mail', 'FAILED', `${hostname} does not take mail: ${(error as Error).message}`);
    } finally {
      transport.close();
    }
  }

  private async send(mail: WaitingMail): Promise<void> {
    const transport = createTransport(this.configuration.smtpUrl);
    try {
      await transport.sendMail(this.message(mail));
    } finally {
      transport.close();
    }
  }

  /** Written beside and renamed, so that a crash leaves a whole file or none; a second time writes the same file. */
  private async file(mail: WaitingMail): Promise<void> {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    const { message } = await transport.sendMail(this.message(mail));
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, `${mail.id}.eml`);
    await writeFile(`${path}.part`, message as Buffer);
    await rename(`${path}.part`, path);
  }

  private message({ id, recipient, subject, text, language }: WaitingMail): SendMailOptions {
    const { hostname } = new URL(this.configuration.publicUrl);
    return {
      from: this.configuration.mailFrom,
      to: { name: '', address: recipient },
      subject: subject.replaceAll(/\s+/g, ' '),
      text,
      html: mailHtml(text, language),
      // The same for every attempt: a mail server that got it twice can tell.
      messageId: `<${id}@${hostname}>`,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}
