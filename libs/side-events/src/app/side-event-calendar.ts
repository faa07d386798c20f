import { Injectable } from '@nestjs/common';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ICalCalendar } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { inLanguage, isSlug, isUuid } from '#kernel';
import type { Language } from '#kernel';
import { Configuration, Messages } from '#platform';
import { publicAudience, timezoneComponent } from '#sessions';
import { PublishedEventQueries } from '../db/published-event.queries.js';
import type { PublishedEventRow } from '../db/published-event.queries.js';

/** SDE-85 Side events as calendars (RFC 5545): the programme of a session, to subscribe to, and single events. */
@Injectable()
export class SideEventCalendar {
  constructor(
    private readonly events: PublishedEventQueries,
    private readonly messages: Messages,
    private readonly configuration: Configuration,
  ) {}

  /** @returns null where there is no such published session */
  async ofSession(slug: string, language: Language): Promise<string | null> {
    const session = isSlug(slug) ? await this.events.calendarSession(slug) : null;
    if (!session) return null;
    const name = this.messages.text(
      'sideEventCalendar.name',
      { session: inLanguage(session.title, language).text },
      language,
    );
    return this.write(name, await this.events.ofSession(publicAudience, session.id), language);
  }

  async ofEvent(id: string, language: Language): Promise<string | null> {
    const event = isUuid(id) ? await this.events.byId(publicAudience, id) : null;
    return event && this.write(inLanguage(event.title, language).text, [event], language);
  }

  private write(name: string, events: readonly PublishedEventRow[], language: Language): string {
    const calendar = ical({
      name,
      prodId: { company: 'Rostrum', product: 'Rostrum', language: language.toUpperCase() },
      method: ICalCalendarMethod.PUBLISH,
      ttl: 3600,
    });
    const [first] = events;
    if (first) {
      const years = events.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt].map((at) => Number(at.slice(0, 4))));
      const [from, to] = [Math.min(...years), Math.max(...years)];
      calendar.timezone({ name: first.timezone, generator: (zone) => timezoneComponent(zone, from, to) });
    }
    for (const event of events) this.add(calendar, event, language);
    return calendar.toString();
  }

  private add(calendar: ICalCalendar, event: PublishedEventRow, language: Language): void {
    const at = (instant: string): Temporal.ZonedDateTime =>
      Temporal.Instant.from(instant).toZonedDateTimeISO(event.timezone);
    const organiser = inLanguage(event.organiserName, language).text;
    const url = `${this.configuration.publicUrl}/side-events/${event.id}`;
    const entry = calendar.createEvent({
      id: `side-event-${event.id}@rostrum`,
      sequence: event.sequence,
      status: event.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: at(event.startsAt),
      end: at(event.endsAt),
      timezone: event.timezone,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      summary: inLanguage(event.title, language).text,
      description: [organiser, inLanguage(event.abstract, language).text, url].filter(Boolean).join('\n\n'),
      url,
    });
    const place = event.room
      ? inLanguage(event.room, language).text
      : this.messages.text('sideEventCalendar.online', {}, language);
    entry.location(place);
  }
}
