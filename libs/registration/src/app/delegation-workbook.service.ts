import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { writeWorkbook } from '#platform';
import type { WrittenSheet } from '#platform';
import { SessionsQueries } from '#sessions';
import type { DelegationRow } from '#sessions';
import { ProfileQueries } from '../db/profile.queries.js';
import { RegistrationQueries } from '../db/registration.queries.js';
import { categoriesOf, delegationFunctions, sexes } from '../domain/registration-kinds.js';
import type { Participant, Registration } from '../domain/registration.js';
import { takenFrom } from '../domain/registration-life.js';
import { isWay, recordText, workbookColumns } from '../domain/workbook-columns.js';
import type { WorkbookColumn } from '../domain/workbook-columns.js';
import { WorkbookTexts } from './workbook-words.js';

export interface WrittenWorkbook {
  readonly fileName: string;
  readonly bytes: Buffer;
}

type Written = Participant & Pick<Registration, 'id' | 'version' | 'state' | 'letterReference'>;

const widths: Readonly<Record<WorkbookColumn, number>> = {
  record: 12,
  standing: 18,
  category: 24,
  title: 12,
  familyName: 24,
  givenName: 24,
  function: 22,
  position: 30,
  sex: 12,
  nationality: 14,
  email: 30,
  language: 12,
  IN_HALL: 14,
  PLENARY_SPEAKER: 18,
  COMMITTEE_SPEAKER: 22,
  ONLINE_OBSERVER: 16,
  days: 28,
  letter: 22,
};

/** The people of a delegation as a workbook that an import takes back unchanged; passports and answers stay out of it. */
@Injectable()
export class DelegationWorkbookService {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly profiles: ProfileQueries,
    private readonly sessions: SessionsQueries,
    private readonly texts: WorkbookTexts,
  ) {}

  /** @param template without the people @returns null where there is no such delegation */
  async write(
    delegationId: string,
    { language, template }: { readonly language: Language; readonly template: boolean },
  ): Promise<WrittenWorkbook | null> {
    const [delegation] = await this.sessions.delegationsByIds([delegationId]);
    if (!delegation) return null;
    const people = template ? [] : await this.people(delegationId);
    const sheets = [this.sheet(people, language), await this.explained(delegation, language)];
    const name = template
      ? this.texts.text('workbook.template', language)
      : inLanguage(delegation.plate, language).text;
    return { fileName: `${name.replaceAll(/[\\/:*?"<>|]/g, ' ')}.xlsx`, bytes: await writeWorkbook(sheets) };
  }

  /** A person as the columns of the workbook show them. */
  cellsOf(person: Written, language: Language): Readonly<Record<WorkbookColumn, string>> {
    const word = (key: string): string => this.texts.text(key, language);
    const way = (column: Participant['participations'][number]): string =>
      person.participations.includes(column) ? word('workbook.yes') : '';
    return {
      record: recordText(person),
      standing: word(`workbook.state.${person.state}`),
      category: word(`workbook.category.${person.category}`),
      title: person.title ?? '',
      familyName: person.familyName,
      givenName: person.givenName,
      function: word(`registration.function.${person.function}`),
      position: person.position ?? '',
      sex: person.sex ? word(`workbook.sex.${person.sex}`) : '',
      nationality: person.nationality ?? '',
      email: person.email ?? '',
      language: word(`workbook.language.${person.language}`),
      IN_HALL: way('IN_HALL'),
      PLENARY_SPEAKER: way('PLENARY_SPEAKER'),
      COMMITTEE_SPEAKER: way('COMMITTEE_SPEAKER'),
      ONLINE_OBSERVER: way('ONLINE_OBSERVER'),
      days: person.days.join('; '),
      letter: person.letterReference ?? '',
    };
  }

  private async people(delegationId: string): Promise<Written[]> {
    const rows = await this.queries.ofDelegations([delegationId]);
    return rows
      .filter(({ state }) => takenFrom.amend.includes(state))
      .toSorted((a, b) => delegationFunctions.indexOf(a.function) - delegationFunctions.indexOf(b.function));
  }

  private sheet(people: readonly Written[], language: Language): WrittenSheet {
    return {
      name: this.texts.text('workbook.people', language),
      headers: workbookColumns.map((column) => this.texts.header(column, language)),
      rows: people.map((person) => {
        const cells = this.cellsOf(person, language);
        return workbookColumns.map((column) => cells[column] || null);
      }),
      widths: workbookColumns.map((column) => widths[column]),
      rightToLeft: language === 'ar',
      greyed: new Set([0, 1]),
    };
  }

  /** The second sheet: what each column takes. */
  private async explained({ id, category, sessionId }: DelegationRow, language: Language): Promise<WrittenSheet> {
    const word = (key: string): string => this.texts.text(key, language);
    const [letters, days] = await Promise.all([this.queries.lettersOf([id]), this.profiles.days([sessionId])]);
    const allowed = (column: WorkbookColumn): string => {
      if (isWay(column)) return `${word('workbook.yes')}; ${word('workbook.no')}`;
      if (column === 'function')
        return delegationFunctions.map((each) => word(`registration.function.${each}`)).join('; ');
      if (column === 'category')
        return categoriesOf(category)
          .map((each) => word(`workbook.category.${each}`))
          .join('; ');
      if (column === 'language') return languagesOf.map((each) => word(`workbook.language.${each}`)).join('; ');
      if (column === 'sex') return sexes.map((each) => word(`workbook.sex.${each}`)).join('; ');
      if (column === 'days') return days.map(({ day }) => day).join('; ');
      return column === 'letter' ? letters.map(({ reference }) => reference).join('; ') : '';
    };
    return {
      name: word('workbook.allowed'),
      headers: [word('workbook.columnName'), word('workbook.allowed'), word('workbook.explanation')],
      rows: workbookColumns.map((column) => [
        this.texts.header(column, language),
        allowed(column) || null,
        word(isWay(column) ? 'workbook.note.way' : `workbook.note.${column}`),
      ]),
      widths: [28, 60, 70],
      rightToLeft: language === 'ar',
    };
  }
}

const languagesOf: readonly Language[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
