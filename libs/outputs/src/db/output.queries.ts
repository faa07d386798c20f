import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';
import type { OutputRun, OutputState } from '../domain/output-run.js';

/** A run as it is read; instants as ISO text. */
export interface OutputRow extends OutputRun {
  readonly bodyId: string;
  readonly state: OutputState;
  readonly done: number;
  readonly total: number | null;
  readonly fault: string | null;
  readonly askedByName: string | null;
  readonly askedAt: string;
  readonly finishedAt: string | null;
}

export interface OutputFileRow {
  readonly runId: string;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

const columns = `o.id, o.session_id AS "sessionId", s.body_id AS "bodyId", o.kind, o.language, o.params,
  o.asked_by AS "askedBy", o.state, o.done, o.total, o.fault, p.name AS "askedByName", o.asked_at AS "askedAt",
  o.finished_at AS "finishedAt"`;
const from = 'FROM output_run o JOIN session s ON s.id = o.session_id LEFT JOIN person p ON p.id = o.asked_by';
const seen = `o.session_id = $1 AND (o.asked_by = $2 OR o.kind = ANY($3::text[]))
  AND ($4::text[] IS NULL OR o.kind = ANY($4::text[]))`;
const fileColumns = `x.run_id AS "runId", x.file_id AS "fileId", f.name, f.media_type AS "mediaType", f.size`;

const statements = {
  byIds: { name: 'outputs.by-ids', text: `SELECT ${columns} ${from} WHERE o.id = ANY($1::uuid[])` },
  page: {
    name: 'outputs.page',
    text: `SELECT ${columns} ${from} WHERE ${seen} ORDER BY o.asked_at DESC, o.id DESC OFFSET $5 LIMIT $6`,
  },
  total: { name: 'outputs.total', text: `SELECT count(*)::int AS total FROM output_run o WHERE ${seen}` },
  byFiles: {
    name: 'outputs.by-files',
    text: 'SELECT run_id AS "runId", file_id AS "fileId" FROM output_file WHERE file_id = ANY($1::uuid[])',
  },
  files: {
    name: 'outputs.files',
    text: `SELECT ${fileColumns} FROM output_file x JOIN stored_file f ON f.id = x.file_id
      WHERE x.run_id = ANY($1::uuid[]) ORDER BY x.run_id, x.part`,
  },
} as const;

export interface OutputPageOf {
  readonly sessionId: string;
  readonly personId: string | null;
  /** Kinds of which every run is seen. */
  readonly wholeKinds: readonly string[];
  /** Only these; all when null. */
  readonly kinds: readonly string[] | null;
  readonly offset: number;
  readonly limit: number;
}

/** Reads of runs. Ids are well-formed. */
@Injectable()
export class OutputQueries {
  constructor(private readonly reader: Reader) {}

  byIds(ids: readonly string[]): Promise<OutputRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.reader.rows(statements.byIds, [ids]);
  }

  /** OUT-1 Newest first. */
  async page(of: OutputPageOf): Promise<{ items: OutputRow[]; total: number }> {
    const values = [of.sessionId, of.personId, of.wholeKinds, of.kinds];
    const [items, counted] = await Promise.all([
      this.reader.rows<OutputRow>(statements.page, [...values, of.offset, of.limit]),
      this.reader.row<{ total: number }>(statements.total, values),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  byFiles(fileIds: readonly string[]): Promise<{ runId: string; fileId: string }[]> {
    return this.reader.rows(statements.byFiles, [fileIds]);
  }

  /** In the order of the parts. */
  files(runIds: readonly string[]): Promise<OutputFileRow[]> {
    return this.reader.rows(statements.files, [runIds]);
  }
}
