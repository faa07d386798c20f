import { Injectable } from '@nestjs/common';
import { PersonalData } from '#access';
import type { PersonalRecords } from '#access';
import { PrivacyQueries } from '../db/privacy.queries.js';

export interface RetentionRule extends Pick<PersonalRecords, 'kind' | 'use' | 'sensitive' | 'keptDays'> {
  /** `table.column` */
  readonly columns: readonly string[];
}

export interface HeldRecords {
  readonly rule: RetentionRule;
  /** Field to value, empty ones left out. */
  readonly records: readonly Readonly<Record<string, string>>[];
}

/** What is held on people. */
@Injectable()
export class HeldRecordsReading {
  constructor(
    private readonly personal: PersonalData,
    private readonly queries: PrivacyQueries,
  ) {}

  /** PRI-1 By kind. */
  async rules(): Promise<RetentionRule[]> {
    const periods = await this.queries.periods();
    return this.personal
      .all()
      .toSorted((a, b) => a.kind.localeCompare(b.kind))
      .map(({ kind, use, sensitive, keptDays, columns }) => ({
        kind,
        use,
        sensitive,
        keptDays: keptDays === null ? null : (periods.get(kind) ?? keptDays),
        columns: Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
      }));
  }

  /** PRI-2 */
  async on(personId: string): Promise<HeldRecords[]> {
    const rules = await this.rules();
    return Promise.all(
      rules.map(async (rule) => {
        const kind = this.personal.of(rule.kind);
        const rows = kind ? await this.queries.held(kind, personId) : [];
        return { rule, records: rows.map(written) };
      }),
    );
  }
}

function written(row: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null && value !== '' && value !== '{}')
      .map(([field, value]) => [field, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
  );
}
