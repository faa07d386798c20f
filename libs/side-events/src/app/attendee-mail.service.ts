import { Injectable } from '@nestjs/common';
import { Clock, inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, Mailer, Messages, OnEvent, Outbox, Scheduled, UnitOfWork } from '#platform';
import type { HandledEvent, JobOutcome } from '#platform';
import { AttendanceQueries } from '../db/attendance.queries.js';
import { reminderDue } from '../domain/reminder-due.js';
import type { AttendeeMail } from './attendance.service.js';

/** States in which each mail still makes sense when the worker comes to it. */
const sentIn: Readonly<Record<AttendeeMail, readonly string[]>> = {
  CONFIRM: ['UNCONFIRMED'],
  PLACED: ['PLACED'],
  WAITING: ['WAITING'],
  PROMOTED: ['PLACED'],
  AGAIN: ['PLACED', 'WAITING'],
  DAY: ['PLACED'],
  HOUR: ['PLACED'],
  MOVED: ['PLACED', 'WAITING'],
  WITHDRAWN: ['PLACED', 'WAITING'],
};

/** Writes to those who attend side events, in their language; in the worker. */
@Injectable()
export class AttendeeMailService {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly mailer: Mailer,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @OnEvent('sideEvents.attendeeMail')
  async write({ payload: { attendeeId, kind } }: HandledEvent<'sideEvents.attendeeMail'>): Promise<JobOutcome> {
    const row = await this.queries.forMail(attendeeId);
    if (!row || !sentIn[kind].includes(row.state)) return 'skipped';
    const { language, way, state } = row;
    const key = kind === 'AGAIN' ? state : kind;
    const params = {
      name: row.name,
      event: inLanguage(row.title, language).text,
      time: spoken(row.startsAt, row.timezone, language),
      way,
      room: row.room ? inLanguage(row.room, language).text : '',
      link: `${this.configuration.publicUrl}/side-events/my-place?ticket=${row.secret}`,
    };
    await this.mailer.write({
      to: row.email,
      subject: this.messages.text(`attendeeMail.${key}.subject`, params, language),
      text: this.messages.text(`attendeeMail.${key}.text`, params, language),
      language,
    });
    return 'done';
  }

  /** SDE-86 A new issue of the programme: those who registered for what it moved or took out are told. */
  @OnEvent('sideEvents.published')
  async tellOfIssue({ payload }: HandledEvent<'sideEvents.published'>): Promise<JobOutcome> {
    const changed = await this.queries.changedBy(payload.sessionId, payload.issue);
    for (const { id, cancelled } of changed)
      await this.outbox.add('sideEvents.attendeeMail', { attendeeId: id, kind: cancelled ? 'WITHDRAWN' : 'MOVED' });
    return changed.length > 0 ? 'done' : 'skipped';
  }

  /** SDE-67 */
  @Scheduled({ id: 'side-events.remind', everyMs: 60_000 })
  async remind(): Promise<JobOutcome> {
    const now = this.clock.now();
    let sent = 0;
    for (const { id, startsAt, placedAt, sent: before } of await this.queries.remindersDue(now)) {
      const facts = { startsAt: new Date(startsAt), placedAt: new Date(placedAt), sent: before };
      const kind = reminderDue(facts, now);
      if (kind && (await this.noteReminder(id, kind, now))) sent += 1;
    }
    return sent > 0 ? 'done' : 'skipped';
  }

  /** The note and the mail in one transaction; of two workers at once, one writes. */
  private noteReminder(attendeeId: string, kind: 'DAY' | 'HOUR', at: Date): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const noted: unknown[] = await this.unitOfWork.manager.query(
        `INSERT INTO side_event_reminder (attendee_id, kind, sent_at) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING kind`,
        [attendeeId, kind, at],
      );
      if (noted.length > 0) await this.outbox.add('sideEvents.attendeeMail', { attendeeId, kind });
      return noted.length > 0;
    });
  }
}

/** Day and time in the zone of the session, with the zone. */
function spoken(instant: string, timeZone: string, language: Language): string {
  const locale = language === 'en' ? 'en-GB' : language === 'ar' ? 'ar-u-nu-latn' : language;
  const format = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { ...format, hour12: false, timeZone, timeZoneName: 'short' }).format(
    new Date(instant),
  );
}
