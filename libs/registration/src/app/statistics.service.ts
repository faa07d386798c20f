import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { regionalGroups } from '#bodies';
import { accept, refuse, writtenDay } from '#kernel';
import type { Language } from '#kernel';
import { Messages, writeWorkbook } from '#platform';
import { DeskRepository } from '../db/desk.repository.js';
import { ProfileQueries } from '../db/profile.queries.js';
import { StatisticsQueries } from '../db/statistics.queries.js';
import type { StatisticsKind, StatisticsRow, StatisticsTable } from '../domain/participation-statistics.js';
import { sexColumns, statisticsKinds } from '../domain/participation-statistics.js';
import { participantCategories, participations } from '../domain/registration-kinds.js';
import type { RegistrationDecision } from '../domain/registration-refusal.js';
import { suppressSmallCells } from '../domain/suppress-small-cells.js';
import type { WrittenWorkbook } from './delegation-workbook.service.js';
import { RegistrationDesk } from './registration-desk.js';

export interface Statistics {
  readonly sessionId: string;
  readonly smallestCell: number;
  readonly all: StatisticsRow;
  readonly tables: readonly StatisticsTable[];
}

/** Participation in numbers. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly desks: DeskRepository,
    private readonly queries: StatisticsQueries,
    private readonly profiles: ProfileQueries,
    private readonly messages: Messages,
    private readonly audit: AuditTrail,
  ) {}

  /** REG-38 */
  async of(sessionId: string): Promise<Statistics> {
    const [alike, smallest, dayRows] = await Promise.all([
      this.queries.alike(sessionId),
      this.queries.smallestCell(sessionId),
      this.profiles.days([sessionId]),
    ]);
    const days = dayRows.map(({ day }) => day);
    const people = alike.map((each) => ({ ...each, days: each.days.length === 0 ? days : each.days }));
    const rows = {
      REGION: [...regionalGroups, 'NO_GROUP', 'NO_STATE'],
      CATEGORY: participantCategories,
      PARTICIPATION: participations,
      DAY: days,
    };
    const { tables, all } = suppressSmallCells(people, { rows, smallest });
    const filled = tables.map(({ by, rows: lines }) => ({ by, rows: lines.filter(({ total }) => total > 0) }));
    return { sessionId, smallestCell: smallest, all, tables: filled };
  }

  /** REG-38 */
  setSmallest(actor: Actor, sessionId: string, smallest: number): Promise<RegistrationDecision<{ sessionId: string }>> {
    return this.desk.holdOpen(sessionId, async () => {
      if (smallest < 2 || smallest > 100) return refuse('SMALLEST_CELL_FAULTY', 'REG-38', { least: 2, most: 100 });
      await this.desks.setSmallestCell(sessionId, smallest);
      await this.audit.append({
        actor,
        action: 'registration.smallestCellSet',
        subject: { type: 'Session', id: sessionId },
        params: { smallest },
        rule: 'REG-38',
      });
      return accept({ sessionId });
    });
  }

  label(by: StatisticsKind | 'ALL', key: string, language: Language): string {
    if (by === 'DAY') return writtenDay(key, language);
    const prefix = {
      ALL: 'statistics.all',
      REGION: 'statistics.region',
      CATEGORY: 'workbook.category',
      PARTICIPATION: 'registration.participation',
    }[by];
    return this.messages.text(by === 'ALL' ? prefix : `${prefix}.${key}`, {}, language);
  }

  async workbook(sessionId: string, language: Language): Promise<WrittenWorkbook> {
    const { tables, all, smallestCell } = await this.of(sessionId);
    const word = (key: string): string => this.messages.text(`statistics.${key}`, {}, language);
    const cells = (label: string, { total, bySex }: StatisticsRow): (string | number)[] => [
      label,
      total,
      ...sexColumns.map((sex) => bySex[sex] ?? '–'),
    ];
    const note = this.messages.text('statistics.note', { smallest: smallestCell }, language);
    const sheets = statisticsKinds.map((by) => {
      const rows = tables.find((table) => table.by === by)?.rows ?? [];
      return {
        name: word(`by.${by}`),
        headers: [word(`by.${by}`), word('total'), ...sexColumns.map((sex) => word(`sex.${sex}`))],
        rows: [
          ...rows.map((row) => cells(this.label(by, row.key, language), row)),
          cells(this.label('ALL', all.key, language), all),
          [note],
        ],
        widths: [48, 12, 12, 12, 12, 14],
        rightToLeft: language === 'ar',
      };
    });
    return { fileName: `${word('title')}.xlsx`, bytes: await writeWorkbook(sheets) };
  }
}
