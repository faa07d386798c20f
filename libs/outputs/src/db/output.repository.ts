import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { UnitOfWork } from '#platform';
import type { OutputPart, OutputRun, OutputState, PlainObject } from '../domain/output-run.js';

export interface InsertedRun {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: string;
  readonly language: Language;
  readonly params: PlainObject;
  readonly askedBy: string | null;
  readonly kept: boolean;
}

/** A run that is being made. */
export interface BegunRun extends OutputRun {
  readonly state: OutputState;
  /** This one included. */
  readonly attempts: number;
  readonly plan: readonly OutputPart[] | null;
}

const columns = `id, session_id AS "sessionId", kind, language, params, asked_by AS "askedBy", state, attempts, plan`;

/** Writes of runs; inside a unit of work. */
@Injectable()
export class OutputRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many runs of a person are under way in a session; commands that ask wait for one another. */
  async underWay(sessionId: string, personId: string): Promise<number> {
    await this.query(`SELECT pg_advisory_xact_lock(hashtextextended('output:' || $1, 0))`, [personId]);
    const [row] = await this.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM output_run
       WHERE session_id = $1 AND asked_by = $2 AND state IN ('ASKED', 'MAKING')`,
      [sessionId, personId],
    );
    return row?.count ?? 0;
  }

  async insert({ id, sessionId, kind, language, params, askedBy, kept }: InsertedRun): Promise<void> {
    await this.query(
      `INSERT INTO output_run (id, session_id, kind, language, params, asked_by, kept)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, sessionId, kind, language, JSON.stringify(params), askedBy, kept],
    );
  }

  async lock(id: string): Promise<BegunRun | null> {
    const [run] = await this.query<BegunRun>(`SELECT ${columns} FROM output_run WHERE id = $1 FOR UPDATE`, [id]);
    return run ?? null;
  }

  async begin(run: BegunRun): Promise<BegunRun> {
    await this.query("UPDATE output_run SET state = 'MAKING', attempts = attempts + 1 WHERE id = $1", [run.id]);
    return { ...run, state: 'MAKING', attempts: run.attempts + 1 };
  }

  /** Writes the plan unless there is one by now. @returns the one that holds */
  async plan(id: string, parts: readonly OutputPart[]): Promise<readonly OutputPart[]> {
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    await this.query('UPDATE output_run SET plan = $2, total = $3 WHERE id = $1 AND plan IS NULL', [
      id,
      JSON.stringify(parts),
      total,
    ]);
    return (await this.lock(id))?.plan ?? [];
  }

  async partsMade(id: string): Promise<number[]> {
    const rows = await this.query<{ part: number }>('SELECT part FROM output_file WHERE run_id = $1', [id]);
    return rows.map(({ part }) => part);
  }

  async keepPart(id: string, part: { number: number; fileId: string; count: number }): Promise<void> {
    await this.query('INSERT INTO output_file (run_id, part, file_id) VALUES ($1, $2, $3)', [
      id,
      part.number,
      part.fileId,
    ]);
    await this.query('UPDATE output_run SET done = done + $2 WHERE id = $1', [id, part.count]);
  }

  async finish(id: string): Promise<void> {
    await this.query("UPDATE output_run SET state = 'DONE', finished_at = now() WHERE id = $1", [id]);
  }

  async fail(id: string): Promise<void> {
    await this.query("UPDATE output_run SET state = 'FAILED', fault = 'NOT_MADE', finished_at = now() WHERE id = $1", [
      id,
    ]);
  }

  async removeOld(days: number): Promise<void> {
    await this.query(`DELETE FROM output_run WHERE NOT kept AND asked_at < now() - make_interval(days => $1)`, [days]);
  }

  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(text, [...values]);
  }
}
