import type { ProcedureRule, RulesProfile } from '#bodies';
import { json } from '#platform';
import type { PlainField } from '#platform';
import type { MeetingOfPage } from '../db/meeting-page.queries.js';
import type { PageDocument, PageItem } from '../db/session-page.queries.js';
import { bodyWriter, documentWriter, itemWriter, roomWriter } from './page.shapes.js';
import type { InLanguage } from './page.shapes.js';
import { titleOf } from './session-page.shapes.js';

/** What was read of a meeting; what the document does not ask for is empty. */
export interface MeetingPage extends InLanguage {
  readonly items: readonly PageItem[];
  readonly currentItem: PageItem | null;
  readonly documentsOfItem: ReadonlyMap<string, readonly PageDocument[]>;
  readonly profile: RulesProfile | null;
}

type Writer<Row> = json.ValueWriter<Row, MeetingPage> | undefined;

const item = (fields: readonly PlainField[]): Writer<PageItem> =>
  itemWriter<MeetingPage>(fields, {
    documents: json.many((row, page) => page.documentsOfItem.get(row.id) ?? [], documentWriter),
  });

const rule = (fields: readonly PlainField[]): Writer<ProcedureRule> =>
  json.objectWriter<ProcedureRule, MeetingPage>(
    'ProcedureRule',
    {
      key: json.value((row) => row.key),
      number: json.value((row) => row.number),
      title: json.text((row) => ({ text: null, other: row.title })),
      summary: json.text((row) => ({ text: null, other: row.summary })),
    },
    fields,
  );

const profile = (fields: readonly PlainField[]): Writer<RulesProfile> =>
  json.objectWriter<RulesProfile, MeetingPage>(
    'RulesProfile',
    {
      id: json.value((row) => row.id),
      title: json.text((row) => ({ text: null, other: row.title })),
      symbol: json.value((row) => row.symbol),
      warningSeconds: json.value((row) => row.warningSeconds),
      closesAtLimit: json.value((row) => row.closesAtLimit),
      selfInscription: json.value((row) => row.selfInscription),
      replyCategories: json.value((row) => row.replyCategories),
      pointOfOrderCategories: json.value((row) => row.pointOfOrderCategories),
      rules: json.many((row) => row.rules, rule),
    },
    fields,
  );

const body = (fields: readonly PlainField[]): Writer<MeetingOfPage> =>
  bodyWriter<MeetingOfPage, MeetingPage>(fields, { rulesProfile: json.one((_, page) => page.profile, profile) });

const session = (fields: readonly PlainField[]): Writer<MeetingOfPage> =>
  json.objectWriter<MeetingOfPage, MeetingPage>(
    'Session',
    {
      id: json.word((row) => row.sessionId),
      slug: json.word((row) => row.slug),
      body: json.one((row) => row, body),
      number: json.value((row) => row.sessionNumber),
      title: json.text((row) => ({ text: row.sessionTitle, other: row.sessionTitleOther })),
      note: json.text((row) => ({ text: row.sessionNote, other: row.sessionNoteOther })),
      mode: json.word((row) => row.sessionMode),
      state: json.word((row) => row.sessionState),
      timezone: json.value((row) => row.timezone),
      place: json.text((row) => ({ text: row.place, other: row.placeOther })),
      interpretation: json.value((row) => row.interpretation),
      programmeVersion: json.value((row) => row.programmeVersion),
      version: json.value((row) => row.sessionVersion),
    },
    fields,
  );

/** A writer of the meeting as a document asks for it; undefined when it asks for what is not read here. */
export const meetingWriter = (fields: readonly PlainField[]): Writer<MeetingOfPage> =>
  json.objectWriter<MeetingOfPage, MeetingPage>(
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
      room: json.one(roomOf, roomWriter),
      session: json.one((row) => row, session),
      items: json.many((_, page) => page.items, item),
      currentItem: json.one((_, page) => page.currentItem, item),
      version: json.value((row) => row.version),
    },
    fields,
  );

function roomOf({ roomId, roomName, roomNameOther, capacity, hybrid }: MeetingOfPage) {
  return roomId === null ? null : { id: roomId, name: roomName, nameOther: roomNameOther, capacity, hybrid };
}
