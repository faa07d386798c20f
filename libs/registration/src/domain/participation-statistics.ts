import type { RegionalGroup } from '#bodies';
import type { ParticipantCategory, Participation, Sex } from './registration-kinds.js';

/** How many people are alike in everything that statistics look at. */
export interface AlikePeople {
  readonly category: ParticipantCategory;
  /** Null for everyone who is of no State, or of a State of no group. */
  readonly region: RegionalGroup | 'NO_GROUP' | null;
  readonly participations: readonly Participation[];
  /** `YYYY-MM-DD`, all days on which they take part. */
  readonly days: readonly string[];
  /** Null where it is not stated. */
  readonly sex: Sex | null;
  readonly count: number;
}

export const statisticsKinds = ['REGION', 'CATEGORY', 'PARTICIPATION', 'DAY'] as const;
export type StatisticsKind = (typeof statisticsKinds)[number];

export const sexColumns = ['FEMALE', 'MALE', 'OTHER', 'NOT_STATED'] as const;
export type SexColumn = (typeof sexColumns)[number];

export interface StatisticsRow {
  readonly key: string;
  readonly total: number;
  /** Null where a number would tell of few people. */
  readonly bySex: Readonly<Record<SexColumn, number | null>>;
}

export interface StatisticsTable {
  readonly by: StatisticsKind;
  readonly rows: readonly StatisticsRow[];
}

/** Rows to which somebody belongs. */
export function keysOf(people: AlikePeople, by: StatisticsKind): readonly string[] {
  if (by === 'REGION') return [people.region ?? 'NO_STATE'];
  if (by === 'CATEGORY') return [people.category];
  return by === 'PARTICIPATION' ? people.participations : people.days;
}

export function columnOf({ sex }: AlikePeople): SexColumn {
  return sex ?? 'NOT_STATED';
}
