import { Injectable } from '@nestjs/common';

/** On what ground personal data are held. */
export const lawfulUses = ['MANDATE', 'SECURITY', 'PUBLIC_RECORD', 'CONSENT'] as const;
export type LawfulUse = (typeof lawfulUses)[number];

/**
 * Personal data of one kind: where they lie, what for, how long, how they are read and erased. Names and purposes are in
 * the catalogues under `privacy.kind.<kind>` and `privacy.purpose.<kind>`, fields under `privacy.field.<name>`.
 */
export interface PersonalRecords {
  /** `area.what` */
  readonly kind: string;
  /** Columns with personal data, by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly use: LawfulUse;
  /** Health, diet, identity papers: seen by those only who need them. */
  readonly sensitive: boolean;
  /**
   * Days after the last day of the session, where nothing else is set; null for what is not bound to a session or stays
   * as a public record.
   */
  readonly keptDays: number | null;
  /** SQL: what is held on the person `$1`; columns are fields, each row a record. */
  readonly held: string;
  /** SQL, in this order: erases or makes anonymous in the sessions `$1`; the last gives the `id` of each record. */
  readonly erase: readonly string[];
}

/** What the installation holds on people. Each library registers its own when its module starts. */
@Injectable()
export class PersonalData {
  private readonly kinds = new Map<string, PersonalRecords>();

  /** @throws when there is one of that kind already, or it would be erased and does not say how */
  register(records: PersonalRecords): void {
    if (this.kinds.has(records.kind)) throw new Error(`The kind ${records.kind} is registered twice`);
    if ((records.keptDays === null) !== (records.erase.length === 0))
      throw new Error(`The kind ${records.kind} says how long it is kept, or how it is erased, but not both`);
    this.kinds.set(records.kind, records);
  }

  all(): readonly PersonalRecords[] {
    return [...this.kinds.values()];
  }

  of(kind: string): PersonalRecords | undefined {
    return this.kinds.get(kind);
  }
}
