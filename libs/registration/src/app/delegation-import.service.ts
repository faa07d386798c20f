import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, isUuid, refuse } from '#kernel';
import type { Decision } from '#kernel';
import { FilePurposes, FileStore, StoredFiles, UnitOfWork, readWorkbook, workbookPolicy } from '#platform';
import { SessionsQueries } from '#sessions';
import { ProfileQueries } from '../db/profile.queries.js';
import { RegistrationQueries } from '../db/registration.queries.js';
import type { RegistrationRow } from '../db/registration.queries.js';
import { readImport } from '../domain/read-import.js';
import type { ReadImport } from '../domain/read-import.js';
import { categoriesOf } from '../domain/registration-kinds.js';
import { takenFrom } from '../domain/registration-life.js';
import type { RowFault } from '../domain/row-fault.js';
import { ImportCommands } from './import-commands.js';
import type { ImportedRow } from './import-commands.js';
import { WorkbookTexts } from './workbook-words.js';

export const importFilePurpose = 'delegation-workbook';

export interface ImportOrder {
  readonly fileId: string;
  /** Whether drafts are submitted at once. */
  readonly submit: boolean;
}

/** What an import does, or would do. */
export interface ImportOutcome {
  readonly imported: boolean;
  readonly rows: readonly ImportedRow[];
  readonly faults: readonly RowFault[];
}

type Answer = Promise<Decision<ImportOutcome>>;

/** The people of a delegation from a workbook. The check does the whole work and takes it back: it promises nothing else. */
@Injectable()
export class DelegationImportService implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: StoredFiles,
    private readonly store: FileStore,
    private readonly purposes: FilePurposes,
    private readonly queries: RegistrationQueries,
    private readonly profiles: ProfileQueries,
    private readonly sessions: SessionsQueries,
    private readonly texts: WorkbookTexts,
    private readonly commands: ImportCommands,
  ) {}

  /** A workbook is read once or twice and removed within a day: what it says is kept as registrations. */
  onModuleInit(): void {
    this.purposes.register(importFilePurpose, {
      recorded: false,
      kinds: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      mayRead: () => Promise.resolve([]),
      inUse: () => Promise.resolve([]),
    });
  }

  /** REG-30 to REG-37 */
  check(actor: Actor, delegationId: string, order: ImportOrder): Answer {
    return this.carryOut(actor, delegationId, { ...order, keep: false });
  }

  /** REG-30 to REG-37 */
  import(actor: Actor, delegationId: string, order: ImportOrder): Answer {
    return this.carryOut(actor, delegationId, { ...order, keep: true });
  }

  private async carryOut(
    actor: Actor,
    delegationId: string,
    { fileId, submit, keep }: ImportOrder & { readonly keep: boolean },
  ): Answer {
    const bytes = await this.bytesOf(actor, fileId);
    if (!bytes.ok) return bytes;
    const sheet = await readWorkbook(bytes.value);
    if (!sheet.ok) return sheet;
    const [delegation] = isUuid(delegationId) ? await this.sessions.delegationsByIds([delegationId]) : [];
    if (!delegation) return refuse('UNKNOWN_SESSION', 'REG-14');
    const [registrations, letters, days] = await Promise.all([
      this.queries.ofDelegations([delegationId]),
      this.queries.lettersOf([delegationId]),
      this.profiles.days([delegation.sessionId]),
    ]);
    const current = registrations.filter(({ state }) => takenFrom.amend.includes(state));
    const read = readImport(sheet.value, {
      words: this.texts.words,
      current,
      letters,
      categories: categoriesOf(delegation.category),
      sessionDays: days.map(({ day }) => day),
      language: actor.language ?? 'en',
    });
    if (!read.ok) return read;
    return this.tried(actor, { delegationId, read: read.value, current, submit, keep });
  }

  /** REG-31 One transaction, kept only when it is to be kept and has no fault. */
  private async tried(
    actor: Actor,
    work: {
      readonly delegationId: string;
      readonly read: ReadImport;
      readonly current: readonly RegistrationRow[];
      readonly submit: boolean;
      readonly keep: boolean;
    },
  ): Answer {
    let outcome: ImportOutcome | undefined;
    const kept = await this.unitOfWork.run(async (): Promise<Decision<ImportOutcome>> => {
      const { rows, faults } = await this.commands.run(actor, work);
      outcome = { imported: work.keep && faults.length === 0, rows, faults };
      return outcome.imported ? accept(outcome) : refuse('IMPORT_NOT_KEPT', 'REG-31');
    });
    if (kept.ok || kept.code !== 'IMPORT_NOT_KEPT' || !outcome) return kept;
    return accept(outcome);
  }

  private async bytesOf(actor: Actor, fileId: string): Promise<Decision<Buffer>> {
    const [file] = isUuid(fileId) ? await this.files.byIds([fileId]) : [];
    const own = file?.purpose === importFilePurpose && file.uploadedBy === actor.personId;
    if (!file || !own) return refuse('FILE_UNKNOWN', 'FIL-6');
    if (file.size > workbookPolicy.maximumBytes)
      return refuse('WORKBOOK_TOO_LARGE', 'FIL-9', {
        megabytes: workbookPolicy.maximumBytes / 1_048_576,
        unpacked: workbookPolicy.maximumUnpacked / 1_048_576,
      });
    const parts: Buffer[] = [];
    for await (const part of this.store.read(file.id)) parts.push(part as Buffer);
    return accept(Buffer.concat(parts));
  }
}
