import { inLanguage } from '#kernel';
import type { Language, TextInLanguage, TranslatedText } from '#kernel';
import type { PlainField } from './plain-selection.js';

/** Writes one value of a row as JSON. `page` holds what was read beside it. */
export type ValueWriter<Row, Page> = (row: Row, page: Page) => string;

/** What a field of a type is: a value, or something below it with fields of its own. */
export type Shape<Row, Page> = (fields: readonly PlainField[]) => ValueWriter<Row, Page> | undefined;

/**
 * A writer of objects of one type, made once per document: for each field that was asked its text between the values.
 * @param typename for `__typename`
 * @param shapes fields that can be written; a field that is missing leaves the document to the generic path
 * @returns undefined when a field cannot be written
 */
export function objectWriter<Row, Page>(
  typename: string,
  shapes: Readonly<Record<string, Shape<Row, Page>>>,
  fields: readonly PlainField[],
): ValueWriter<Row, Page> | undefined {
  const parts: { before: string; write: ValueWriter<Row, Page> }[] = [];
  for (const field of fields) {
    const shape = field.name === '__typename' ? value<Row, Page>(() => typename) : shapes[field.name];
    const write = Object.keys(field.variables).length > 0 ? undefined : shape?.(field.fields);
    if (!write) return undefined;
    parts.push({ before: `${parts.length === 0 ? '{' : ','}${JSON.stringify(field.key)}:`, write });
  }
  return (row, page) => {
    let text = '';
    for (const { before, write } of parts) text += before + write(row, page);
    return `${text}}`;
  };
}

/** A number, a boolean, a list of them, or text of any kind. */
export function value<Row, Page>(of: (row: Row, page: Page) => unknown): Shape<Row, Page> {
  return (fields) => (fields.length > 0 ? undefined : (row, page) => JSON.stringify(of(row, page) ?? null));
}

/** Text that needs no escaping: identifiers, instants, days, names of enums. */
export function word<Row, Page>(of: (row: Row, page: Page) => string | null): Shape<Row, Page> {
  return (fields) => {
    if (fields.length > 0) return undefined;
    return (row, page) => {
      const text = of(row, page);
      return text === null ? 'null' : `"${text}"`;
    };
  };
}

/** Another object, or null. */
export function one<Row, Page, Below>(
  of: (row: Row, page: Page) => Below | null | undefined,
  below: (fields: readonly PlainField[]) => ValueWriter<Below, Page> | undefined,
): Shape<Row, Page> {
  return (fields) => {
    const write = below(fields);
    return (
      write &&
      ((row, page) => {
        const found = of(row, page);
        return found === null || found === undefined ? 'null' : write(found, page);
      })
    );
  };
}

/** A list of objects. */
export function many<Row, Page, Below>(
  of: (row: Row, page: Page) => readonly Below[],
  below: (fields: readonly PlainField[]) => ValueWriter<Below, Page> | undefined,
): Shape<Row, Page> {
  return (fields) => {
    const write = below(fields);
    return (
      write &&
      ((row, page) => {
        let text = '';
        for (const each of of(row, page)) text += (text === '' ? '[' : ',') + write(each, page);
        return text === '' ? '[]' : `${text}]`;
      })
    );
  };
}

/**
 * Translated text as it was read: the text in the reader's language, or the whole where that is missing. Columns of a
 * statement with `inLanguageColumns`.
 */
export interface ReadText {
  readonly text: string | null;
  readonly other: TranslatedText | null;
}

/** The two columns of a text: `name`, and `nameOther` where the language of the parameter is missing. */
export function inLanguageColumns(expression: string, name: string, parameter: string): string {
  const wanted = `nullif(${expression} ->> ${parameter}, '')`;
  return `${wanted} AS "${name}", CASE WHEN ${wanted} IS NULL THEN ${expression} END AS "${name}Other"`;
}

/** Text with the language that it is in; documents that ask for all six are left to the generic path. */
export function text<Row, Page extends { readonly language: Language }>(
  of: (row: Row, page: Page) => ReadText,
): Shape<Row, Page> {
  return (fields) => {
    const write = objectWriter<TextInLanguage, Page>(
      'TranslatedText',
      { text: value(({ text: spoken }) => spoken), language: word(({ language }) => language) },
      fields,
    );
    return (
      write &&
      ((row, page) => {
        const found = of(row, page);
        if (found.text !== null) return write({ text: found.text, language: page.language }, page);
        return found.other === null ? 'null' : write(inLanguage(found.other, page.language), page);
      })
    );
  };
}
