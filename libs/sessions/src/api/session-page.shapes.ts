import type { TranslatedText } from '#kernel';
import { json } from '#platform';
import type { PlainField } from '#platform';
import { meetingTitle } from '../domain/meeting-title.js';
import type {
  PageDocument,
  PageItem,
  PageMeeting,
  PagePart,
  PageRoom,
  PageSession,
} from '../db/session-page.queries.js';
import { bodyWriter, documentWriter, itemWriter, roomWriter } from './page.shapes.js';
import type { InLanguage } from './page.shapes.js';

/** What was read of a session; lists that the document does not ask for are empty. */
export interface SessionPage extends InLanguage {
  readonly publicUrl: string;
  readonly parts: readonly PagePart[];
  readonly agenda: readonly PageItem[];
  readonly documents: readonly PageDocument[];
  readonly rooms: readonly PageRoom[];
  readonly roomById: ReadonlyMap<string, PageRoom>;
  readonly meetings: readonly PageMeeting[];
  readonly itemsOfMeeting: ReadonlyMap<string, readonly PageItem[]>;
}

type Writer<Row> = json.ValueWriter<Row, SessionPage> | undefined;

const part = (fields: readonly PlainField[]): Writer<PagePart> =>
  json.objectWriter<PagePart, SessionPage>(
    'SessionPart',
    {
      id: json.word((row) => row.id),
      kind: json.word((row) => row.kind),
      startsOn: json.word((row) => row.startsOn),
      endsOn: json.word((row) => row.endsOn),
    },
    fields,
  );

const meeting = (fields: readonly PlainField[]): Writer<PageMeeting> =>
  json.objectWriter<PageMeeting, SessionPage>(
    'Meeting',
    {
      id: json.word((row) => row.id),
      number: json.value((row) => row.number),
      title: json.text(titleOf),
      note: json.text((row) => ({ text: row.note, other: row.noteOther })),
      type: json.word((row) => row.type),
      mode: json.word((row) => row.mode),
      state: json.word((row) => row.state),
      startsAt: json.word((row) => row.startsAt),
      endsAt: json.word((row) => row.endsAt),
      room: json.one((row, page) => (row.roomId === null ? null : page.roomById.get(row.roomId)), roomWriter),
      items: json.many(
        (row, page) => page.itemsOfMeeting.get(row.id) ?? [],
        (below) => itemWriter(below),
      ),
      version: json.value((row) => row.version),
    },
    fields,
  );

/** Type and number where the meeting has no title of its own. */
export function titleOf(
  { title, titleOther, type, number }: Pick<PageMeeting, 'title' | 'titleOther' | 'type' | 'number'>,
  { language }: InLanguage,
): json.ReadText {
  if (title !== null || titleOther !== null) return { text: title, other: titleOther };
  const made: TranslatedText = meetingTitle(type, number);
  return { text: made[language] ?? null, other: made };
}

/** A writer of the session as a document asks for it; undefined when it asks for what is not read here. */
export const sessionWriter = (fields: readonly PlainField[]): Writer<PageSession> =>
  json.objectWriter<PageSession, SessionPage>(
    'Session',
    {
      id: json.word((row) => row.id),
      slug: json.word((row) => row.slug),
      body: json.one(
        (row) => row,
        (below) => bodyWriter(below),
      ),
      number: json.value((row) => row.number),
      title: json.text((row) => ({ text: row.title, other: row.titleOther })),
      note: json.text((row) => ({ text: row.note, other: row.noteOther })),
      mode: json.word((row) => row.mode),
      state: json.word((row) => row.state),
      startsOn: json.word((row) => row.startsOn),
      endsOn: json.word((row) => row.endsOn),
      timezone: json.value((row) => row.timezone),
      place: json.text((row) => ({ text: row.place, other: row.placeOther })),
      parts: json.many((_, page) => page.parts, part),
      rooms: json.many((_, page) => page.rooms, roomWriter),
      agenda: json.many(
        (_, page) => page.agenda,
        (below) => itemWriter(below),
      ),
      meetings: json.many((_, page) => page.meetings, meeting),
      documents: json.many((_, page) => page.documents, documentWriter),
      interpretation: json.value((row) => row.interpretation),
      calendarUrl: json.value((row, page) => `${page.publicUrl}/calendar/${row.calendarSecret}.ics`),
      programmeVersion: json.value((row) => row.programmeVersion),
      version: json.value((row) => row.version),
    },
    fields,
  );
