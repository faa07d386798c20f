import { Injectable } from '@nestjs/common';
import { inLanguage, writtenDay } from '#kernel';
import type { Language } from '#kernel';
import { Messages, Typesetter, writeWorkbook } from '#platform';
import type { MadeFile } from '#platform';
import { ListQueries } from '../db/list.queries.js';
import type { SessionHead } from '../db/list.queries.js';
import type { ListStage } from '../domain/issue-list.js';
import { inListOrder, peopleOn, writtenName } from '../domain/participant-list.js';
import type { ListContent, ListEntry } from '../domain/participant-list.js';

/** A list that is to be set. */
export interface ListToSet {
  readonly sessionId: string;
  readonly content: ListContent;
  /** Null for the list as it stands, which is no document. */
  readonly issue: { readonly symbol: string; readonly stage: ListStage } | null;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The list of participants as a paper and as a workbook. */
@Injectable()
export class ListPaper {
  constructor(
    private readonly queries: ListQueries,
    private readonly typesetter: Typesetter,
    private readonly messages: Messages,
  ) {}

  async pdf(list: ListToSet, language: Language): Promise<MadeFile> {
    const word = this.words(language);
    const { sections } = inListOrder(list.content, language);
    const head = await this.queries.head(list.sessionId);
    const heading = word(list.issue?.stage === 'FINAL' ? 'title.FINAL' : 'title.PROVISIONAL');
    const session = inLanguage(head.title, language).text;
    const data = {
      symbol: list.issue?.symbol ?? '',
      mark: list.issue ? '' : word('draft'),
      organization: word('organization'),
      body: inLanguage(head.body, language).text,
      session,
      place: [head.place ? inLanguage(head.place, language).text : '', daysOf(head, language)]
        .filter(Boolean)
        .join(', '),
      heading,
      note: word('note', { people: peopleOn(list.content) }),
      page: word('page'),
      sections: sections.map(({ category, entries }) => ({
        heading: word(`section.${category}`),
        entries: entries.map((entry) => ({
          name: entry.name ? inLanguage(entry.name, language).text : '',
          groups: this.groupsOf(entry, language),
        })),
      })),
    };
    const bytes = await this.typesetter.pdf('participants/typst/list.typ', data, {
      title: `${heading} – ${session}`,
      language,
      atMost: 180_000,
    });
    return { name: `${this.stemOf(list, language)}.pdf`, mediaType: 'application/pdf', bytes };
  }

  async workbook(list: ListToSet, language: Language): Promise<MadeFile> {
    const word = this.words(language);
    const columns = ['section', 'delegation', 'function', 'style', 'familyName', 'givenName', 'position'] as const;
    const rows = inListOrder(list.content, language).sections.flatMap(({ category, entries }) =>
      entries.flatMap(({ name, people }) =>
        people.map((person) => [
          word(`section.${category}`),
          name ? inLanguage(name, language).text : null,
          this.messages.text(`registration.function.${person.function}`, {}, language),
          person.title,
          person.familyName,
          person.givenName,
          person.position,
        ]),
      ),
    );
    const bytes = await writeWorkbook([
      {
        name: word('sheet'),
        headers: columns.map((column) => word(`column.${column}`)),
        rows,
        widths: [34, 34, 20, 12, 26, 26, 44],
        rightToLeft: language === 'ar',
      },
    ]);
    return { name: `${this.stemOf(list, language)}.xlsx`, mediaType: workbookType, bytes };
  }

  /** People of an entry under their functions. */
  private groupsOf({ people }: ListEntry, language: Language): { label: string; people: object[] }[] {
    const groups = new Map<string, object[]>();
    for (const person of people) {
      const label = this.messages.text(`registration.function.${person.function}`, {}, language);
      const line = { name: writtenName(person), position: person.position ?? '' };
      groups.set(label, [...(groups.get(label) ?? []), line]);
    }
    return [...groups].map(([label, lines]) => ({ label, people: lines }));
  }

  private stemOf({ issue }: ListToSet, language: Language): string {
    return `${(issue?.symbol ?? 'participants').replaceAll('/', '-')}-${language}`;
  }

  private words(language: Language) {
    return (key: string, params: Readonly<Record<string, number>> = {}): string =>
      this.messages.text(`participants.list.${key}`, params, language);
  }
}

/** `8–12 March 2027`, as documents of the United Nations write it in the language. */
function daysOf({ startsOn, endsOn }: SessionHead, language: Language): string {
  const sameMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const last = writtenDay(endsOn, language);
  if (startsOn === endsOn) return last;
  if (language === 'ar')
    return sameMonth ? `${Number(startsOn.slice(8))}–${last}` : `${writtenDay(startsOn, language)} – ${last}`;
  if (language === 'zh')
    return `${writtenDay(startsOn, language)}至${sameMonth ? `${Number(endsOn.slice(8))}日` : last}`;
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(`${startsOn}T12:00:00Z`), new Date(`${endsOn}T12:00:00Z`));
}
