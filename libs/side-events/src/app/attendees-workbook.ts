import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import { Messages, writeWorkbook } from '#platform';
import { AttendanceQueries } from '../db/attendance.queries.js';

const columns = ['number', 'name', 'organization', 'email', 'way', 'state', 'needs', 'checkedIn'] as const;
const widths: Readonly<Record<(typeof columns)[number], number>> = {
  number: 8,
  name: 28,
  organization: 30,
  email: 30,
  way: 14,
  state: 18,
  needs: 40,
  checkedIn: 20,
};

/** SDE-68 Those who registered for an event, as a workbook for its organizer. */
@Injectable()
export class AttendeesWorkbook {
  constructor(
    private readonly queries: AttendanceQueries,
    private readonly messages: Messages,
  ) {}

  async write(
    { id, title, timezone }: { readonly id: string; readonly title: TranslatedText; readonly timezone: string },
    language: Language,
  ): Promise<{ fileName: string; bytes: Buffer }> {
    const word = (key: string): string => this.messages.text(`attendeesWorkbook.${key}`, {}, language);
    const attendees = await this.queries.ofEvent(id);
    const time = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
    const bytes = await writeWorkbook([
      {
        name: word('sheet'),
        headers: columns.map((column) => word(`column.${column}`)),
        rows: attendees
          .filter(({ state }) => state !== 'UNCONFIRMED')
          .map((attendee) => [
            attendee.number,
            attendee.name,
            attendee.organization || null,
            attendee.email,
            word(`way.${attendee.way}`),
            word(`state.${attendee.state}`),
            attendee.needs || null,
            attendee.checkedInAt ? time.format(new Date(attendee.checkedInAt)) : null,
          ]),
        widths: columns.map((column) => widths[column]),
        rightToLeft: language === 'ar',
      },
    ]);
    const name = inLanguage(title, language)
      .text.replaceAll(/[\\/:*?"<>|]/g, ' ')
      .slice(0, 100);
    return { fileName: `${name || word('sheet')}.xlsx`, bytes };
  }
}
