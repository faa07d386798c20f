import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, Messages } from '#platform';
import { audienceOf, publicAudience } from '../db/audience.js';
import { CalendarQueries } from '../db/calendar.queries.js';
import { MeetingsQueries } from '../db/meetings.queries.js';
import type { CalendarRow } from '../db/meetings.queries.js';
import { timezoneComponent } from '../domain/calendar-zone.js';
import { meetingTitle } from '../domain/meeting-title.js';

/** Subscription calendars: of a session for everyone, of a person with all meetings that they may attend. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly meetings: MeetingsQueries,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
  ) {}

  /**
   * SES-28 The calendar that a secret opens, as RFC 5545 text; null when there is none.
   * @param language of a session's calendar; a person's is in the language of the account
   */
  async calendar(secret: string, language: Language): Promise<string | null> {
    const title = await this.calendars.sessionTitle(secret);
    if (title) {
      const rows = await this.meetings.calendarOfSession(publicAudience, secret);
      return this.write(inLanguage(title, language).text, rows, language);
    }
    const owner = await this.calendars.owner(secret);
    if (!owner || owner.personId === null) return null;
    const rows = await this.meetings.calendarOfPerson(audienceOf(owner), owner.personId);
    const spoken = owner.language ?? language;
    return this.write(this.messages.text('calendar.mine', {}, spoken), rows, spoken);
  }

  private write(name: string, rows: readonly CalendarRow[], language: Language): string {
    const calendar = ical({
      name,
      prodId: { company: 'Rostrum', product: 'Rostrum', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      ttl: 3600,
    });
    const [first] = rows;
    if (first) {
      const years = rows.flatMap((row) => [Number(row.startsAt.slice(0, 4)), Number(row.endsAt.slice(0, 4))]);
      const [from, to] = [Math.min(...years), Math.max(...years)];
      // The generator writes the component of every zone in use once.
      calendar.timezone({ name: first.timezone, generator: (zone) => timezoneComponent(zone, from, to) });
    }
    for (const row of rows) this.addMeeting(calendar, row, language);
    return calendar.toString();
  }

  private addMeeting(calendar: ICalCalendar, row: CalendarRow, language: Language): void {
    const text = (translated: CalendarRow['sessionTitle']): string => inLanguage(translated, language).text;
    const at = (instant: string, zone: string): Temporal.ZonedDateTime =>
      Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    const title = text(row.title ?? meetingTitle(row.type, row.number));
    const event = calendar.createEvent({
      id: `meeting-${row.id}@rostrum`,
      sequence: row.sequence,
      status: row.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: at(row.startsAt, row.timezone),
      end: at(row.endsAt, row.timezone),
      timezone: row.timezone,
      stamp: new Date(row.changedAt),
      lastModified: new Date(row.changedAt),
      summary: `${title} – ${text(row.sessionTitle)}`,
      description: row.items.map((item) => `${item.label} ${text(item.title)}`).join('\n'),
      url: `${this.configuration.publicUrl}/meetings/${row.id}`,
    });
    if (row.roomName) event.location(text(row.roomName));
  }
}
