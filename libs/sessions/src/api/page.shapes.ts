import type { Language } from '#kernel';
import { json } from '#platform';
import type { PlainField } from '#platform';
import type { PageBody, PageDocument, PageItem, PageRoom } from '../db/session-page.queries.js';

/** What every page knows. */
export interface InLanguage {
  readonly language: Language;
}

type Writer<Row, Page> = json.ValueWriter<Row, Page> | undefined;

/** `Room` */
export const roomWriter = <Page extends InLanguage>(
  fields: readonly PlainField[],
): Writer<Omit<PageRoom, 'ofSession'>, Page> =>
  json.objectWriter<Omit<PageRoom, 'ofSession'>, Page>(
    'Room',
    {
      id: json.word((row) => row.id),
      name: json.text((row) => ({ text: row.name, other: row.nameOther })),
      capacity: json.value((row) => row.capacity),
      hybrid: json.value((row) => row.hybrid),
    },
    fields,
  );

/** `AgendaItem`. @param further fields of which only this page knows the values */
export const itemWriter = <Page extends InLanguage>(
  fields: readonly PlainField[],
  further: Readonly<Record<string, json.Shape<PageItem, Page>>> = {},
): Writer<PageItem, Page> =>
  json.objectWriter<PageItem, Page>(
    'AgendaItem',
    {
      id: json.word((row) => row.id),
      parentId: json.word((row) => row.parentId),
      label: json.value((row) => row.label),
      title: json.text((row) => ({ text: row.title, other: row.titleOther })),
      segment: json.text((row) => ({ text: row.segment, other: row.segmentOther })),
      ...further,
    },
    fields,
  );

/** `Document` */
export const documentWriter = <Page extends InLanguage>(fields: readonly PlainField[]): Writer<PageDocument, Page> =>
  json.objectWriter<PageDocument, Page>(
    'Document',
    {
      id: json.word((row) => row.id),
      symbol: json.value((row) => row.symbol),
      title: json.text((row) => ({ text: row.title, other: row.titleOther })),
      languages: json.value((row) => row.languages),
      itemLabels: json.value((row) => row.itemLabels),
      url: json.value((row) => row.url),
    },
    fields,
  );

/** `Body`, from the columns of its session's row. */
export const bodyWriter = <Row extends PageBody, Page extends InLanguage>(
  fields: readonly PlainField[],
  further: Readonly<Record<string, json.Shape<Row, Page>>> = {},
): Writer<Row, Page> =>
  json.objectWriter<Row, Page>(
    'Body',
    {
      id: json.word((row) => row.bodyId),
      slug: json.word((row) => row.bodySlug),
      name: json.text((row) => ({ text: row.bodyName, other: row.bodyNameOther })),
      abbreviation: json.text((row) => ({ text: row.bodyAbbreviation, other: row.bodyAbbreviationOther })),
      kind: json.word((row) => row.bodyKind),
      symbolRoot: json.value((row) => row.symbolRoot),
      ...further,
    },
    fields,
  );
