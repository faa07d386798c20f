import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import type { Refused } from '#kernel';
import { RegistrationRepository } from '../db/registration.repository.js';
import type { RegistrationRow } from '../db/registration.queries.js';
import type { ReadImport } from '../domain/read-import.js';
import type { ImportRow } from '../domain/read-import-row.js';
import type { RegistrationState } from '../domain/registration-kinds.js';
import type { Participant, Registration } from '../domain/registration.js';
import { faultsOfRefusal } from '../domain/row-fault.js';
import type { RowFault } from '../domain/row-fault.js';
import { EnrolmentService } from './enrolment.service.js';
import { SubmissionService } from './submission.service.js';

export type ImportChange = 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'FAULTY';

/** What became of a row. */
export interface ImportedRow {
  readonly row: number;
  readonly familyName: string;
  readonly givenName: string;
  readonly change: ImportChange;
  /** Null where the row is faulty. */
  readonly state: RegistrationState | null;
  readonly before: RegistrationRow | null;
  readonly after: Registration | null;
}

interface Work {
  readonly delegationId: string;
  readonly read: ReadImport;
  readonly current: readonly RegistrationRow[];
  readonly submit: boolean;
}

/** REG-32 Does what the rows say with the commands that typing uses. Inside a unit of work. */
@Injectable()
export class ImportCommands {
  constructor(
    private readonly enrolment: EnrolmentService,
    private readonly submission: SubmissionService,
    private readonly registrations: RegistrationRepository,
    private readonly audit: AuditTrail,
  ) {}

  async run(
    actor: Actor,
    { delegationId, read, current, submit }: Work,
  ): Promise<{ rows: ImportedRow[]; faults: RowFault[] }> {
    const faults = [...read.faults];
    const at = new Map(current.map((each) => [each.id, each]));
    const ids = new Map<number, string>();
    const changes = new Map<number, ImportChange>();
    const refused = (row: ImportRow, refusal: Refused): void => {
      for (const fault of faultsOfRefusal(refusal)) {
        const place = fault.column && row.placeOf(fault.column);
        faults.push({ ...fault, row: row.row, place: place ?? null, value: valueOf(row, fault.column) });
      }
    };
    for (const row of inOrder(read.rows, at)) {
      const before = row.record && at.get(row.record.id);
      if (faults.some((fault) => fault.row === row.row)) continue;
      if (before && isSame(before, row.input)) {
        changes.set(row.row, 'UNCHANGED');
        ids.set(row.row, before.id);
        continue;
      }
      const answer =
        before && row.record
          ? await this.enrolment.amend(actor, before.id, { input: row.input, version: row.record.version })
          : await this.enrolment.draft(actor, delegationId, row.input);
      if (!answer.ok) {
        refused(row, answer);
        continue;
      }
      changes.set(row.row, before ? 'CHANGED' : 'ADDED');
      ids.set(row.row, answer.value.id);
    }
    if (submit) for (const [row, refusal] of await this.submitted(actor, read.rows, ids)) refused(row, refusal);
    const after = new Map((await this.registrations.byIds([...ids.values()])).map((each) => [each.id, each]));
    const faulty = new Set(faults.map(({ row }) => row));
    if (faults.length === 0) await this.record(actor, delegationId, [...changes.values()]);
    return {
      faults: faults.toSorted((a, b) => a.row - b.row || (a.place ?? 0) - (b.place ?? 0)),
      rows: read.rows.map((row) => {
        const registration = after.get(ids.get(row.row) ?? '') ?? null;
        const bad = faulty.has(row.row);
        return {
          row: row.row,
          familyName: row.input.familyName,
          givenName: row.input.givenName,
          change: bad ? 'FAULTY' : (changes.get(row.row) ?? 'FAULTY'),
          state: bad ? null : (registration?.state ?? null),
          before: (row.record && at.get(row.record.id)) ?? null,
          after: bad ? null : registration,
        };
      }),
    };
  }

  /** Drafts of the sheet take their places in the order of its rows. @returns those that do not get them */
  private async submitted(
    actor: Actor,
    rows: readonly ImportRow[],
    ids: ReadonlyMap<number, string>,
  ): Promise<[ImportRow, Refused][]> {
    const known = await this.registrations.byIds([...ids.values()]);
    const drafts = new Set(known.filter(({ state }) => state === 'DRAFT').map(({ id }) => id));
    const rowOf = new Map(rows.map((row) => [ids.get(row.row) ?? '', row]));
    const wanted = [...rowOf.keys()].filter((id) => drafts.has(id));
    if (wanted.length === 0) return [];
    const answer = await this.submission.submit(actor, wanted);
    const refusals = answer.ok
      ? answer.value.refused
      : wanted.map((registrationId) => ({ registrationId, refusal: answer }));
    return refusals.flatMap(({ registrationId, refusal }) => {
      const row = rowOf.get(registrationId);
      return row ? [[row, refusal] as [ImportRow, Refused]] : [];
    });
  }

  private async record(actor: Actor, delegationId: string, changes: readonly ImportChange[]): Promise<void> {
    const count = (change: ImportChange): number => changes.filter((each) => each === change).length;
    await this.audit.append({
      actor,
      action: 'registration.imported',
      subject: { type: 'Delegation', id: delegationId },
      params: { added: count('ADDED'), changed: count('CHANGED'), unchanged: count('UNCHANGED') },
      rule: 'REG-31',
    });
  }
}

/** People who are there before new ones; whoever gives up being head before whoever becomes it (REG-9). */
function inOrder(rows: readonly ImportRow[], at: ReadonlyMap<string, RegistrationRow>): ImportRow[] {
  const rank = ({ record, input }: ImportRow): number => {
    if (!record) return 2;
    return at.get(record.id)?.function === 'HEAD' && input.function !== 'HEAD' ? 0 : 1;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row);
}

const lists = new Set(['participations', 'days']);

/** Whether the row says what is there already. */
function isSame(before: RegistrationRow, input: ImportRow['input']): boolean {
  return (Object.keys(input) as (keyof Participant)[])
    .filter((field) => Object.hasOwn(before, field))
    .every((field) => {
      const [was, is] = [before[field], input[field]];
      if (lists.has(field))
        return [...((was ?? []) as string[])].toSorted().join() === [...((is ?? []) as string[])].toSorted().join();
      return (was ?? '') === (is ?? '');
    });
}

function valueOf({ input }: ImportRow, column: RowFault['column']): string | null {
  if (column === 'familyName' || column === 'function' || column === 'category') return input[column] ?? null;
  return null;
}
