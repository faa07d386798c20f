import { Injectable } from '@nestjs/common';
import { languages } from '#kernel';
import type { Language } from '#kernel';
import { Messages } from '#platform';
import { delegationFunctions, participantCategories, sexes } from '../domain/registration-kinds.js';
import { folded, isWay, workbookColumns } from '../domain/workbook-columns.js';
import type { WorkbookColumn, WorkbookWords } from '../domain/workbook-columns.js';

/** Words of workbooks: written in one language, read in all. */
@Injectable()
export class WorkbookTexts {
  private read: WorkbookWords | undefined;

  constructor(private readonly messages: Messages) {}

  header(column: WorkbookColumn, language: Language): string {
    return this.text(isWay(column) ? `registration.participation.${column}` : `workbook.column.${column}`, language);
  }

  text(key: string, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
    return this.messages.text(key, params, language);
  }

  /** Everything that an import understands; the codes themselves too. */
  get words(): WorkbookWords {
    this.read ??= {
      headers: this.folded(workbookColumns, (column, language) => this.header(column, language)),
      functions: this.folded(delegationFunctions, (name, language) =>
        this.text(`registration.function.${name}`, language),
      ),
      categories: this.folded(participantCategories, (name, language) =>
        this.text(`workbook.category.${name}`, language),
      ),
      languages: this.folded(languages, (name, language) => this.text(`workbook.language.${name}`, language)),
      sexes: this.folded(sexes, (name, language) => this.text(`workbook.sex.${name}`, language)),
      yes: new Set([...this.folded(['yes'], (_, language) => this.text('workbook.yes', language)).keys(), 'x', 'true']),
      no: new Set([...this.folded(['no'], (_, language) => this.text('workbook.no', language)).keys(), 'false']),
    };
    return this.read;
  }

  private folded<Value extends string>(
    values: readonly Value[],
    wordOf: (value: Value, language: Language) => string,
  ): Map<string, Value> {
    return new Map(
      values.flatMap((value) => [
        [folded(value), value] as const,
        ...languages.map((language) => [folded(wordOf(value, language)), value] as const),
      ]),
    );
  }
}
