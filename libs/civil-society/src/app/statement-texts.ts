import { accept, storedText } from '#kernel';
import type { Decision } from '#kernel';
import type { StatementRefusal } from '../domain/statement-rules.js';

export interface TypedStatement {
  readonly title: string;
  readonly text: string;
  readonly footnotes: readonly string[];
}

const most = { title: 300, text: 200_000, footnotes: 500, footnote: 5_000 } as const;

/** What was typed, as it is kept: without signs that cannot be stored, lines ended alike, spaces around it gone. */
export function keptStatement({ title, text, footnotes }: TypedStatement): Decision<TypedStatement, StatementRefusal> {
  const kept = {
    title: clean(title).replaceAll(/\s+/g, ' '),
    text: clean(text),
    footnotes: footnotes.map(clean).filter((note) => note !== ''),
  };
  const fields = [
    ...(kept.title.length > most.title
      ? [{ path: 'input.title', code: 'TEXT_LONG', params: { most: most.title } }]
      : []),
    ...(kept.text.length > most.text ? [{ path: 'input.text', code: 'TEXT_LONG', params: { most: most.text } }] : []),
    ...(kept.footnotes.length > most.footnotes || kept.footnotes.some((note) => note.length > most.footnote)
      ? [{ path: 'input.footnotes', code: 'TEXT_LONG', params: { most: most.footnote } }]
      : []),
  ];
  return fields.length > 0 ? { ok: false, code: 'STATEMENT_FAULTY', rule: 'CIV-58', fields } : accept(kept);
}

function clean(text: string): string {
  return storedText(text.replaceAll(/\r\n?/g, '\n')).trim();
}
