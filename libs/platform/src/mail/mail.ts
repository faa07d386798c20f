import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Configuration } from '../config/configuration.js';
import { newId } from '../database/new-id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../outbox/outbox.js';

declare module '#platform' {
  interface OutboxEvents {
    'platform.mailWritten': { mailId: string };
  }
}

export interface Mail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text; paragraphs are parted by an empty line, addresses stand on a line of their own. */
  readonly text: string;
  readonly language: Language;
}

/** Writes mail in the command's own transaction; the worker delivers it afterwards. */
@Injectable()
export class Mailer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @returns the mail's id
   * @throws outside a unit of work
   */
  async write({ to, subject, text, language }: Mail): Promise<string> {
    const id = newId();
    await this.unitOfWork.manager.query(
      `INSERT INTO mail_message (id, recipient, subject, body_text, language, transport) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, to, subject, text, language, this.configuration.smtpUrl ? 'smtp' : 'folder'],
    );
    await this.outbox.add('platform.mailWritten', { mailId: id });
    return id;
  }
}
