import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { UnitOfWork } from '#platform';
import type { MergeClash, MergePlan, MergedSide } from '../domain/merge-organisations.js';

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** Violations of unique and exclusion constraints: both have something that only one can have. */
const onlyOne = new Set(['23505', '23P01']);

/** Moves what belongs to one organization to another, inside a unit of work; both are locked before. */
@Injectable()
export class MergeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async side(id: string): Promise<MergedSide | null> {
    const [row] = await this.rows<MergedSide>(
      `SELECT o.id, o.merged_into AS "mergedInto",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'status', c.status, 'from', lower(c.held),
           'until', upper(c.held)) ORDER BY c.held) FROM consultative_status c WHERE c.organisation_id = o.id), '[]') AS statuses,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'from', lower(x.suspended), 'until', upper(x.suspended)))
           FROM status_suspension x WHERE x.organisation_id = o.id), '[]') AS suspensions,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'sessionId', s.id, 'session', s.slug) ORDER BY s.slug)
           FROM participation p JOIN session s ON s.id = p.session_id
           WHERE p.organisation_id = o.id AND p.state <> 'WITHDRAWN'), '[]') AS participations,
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'personId', l.person_id, 'state', l.state))
           FROM organisation_link l WHERE l.organisation_id = o.id), '[]') AS links
       FROM organisation o WHERE o.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /**
   * CIV-15 Everything that refers to an organization moves, in whatever library it is kept: the references are those
   * of the database itself. @returns what could not move, and how many records did
   */
  async move(
    { kept, dissolved }: { readonly kept: string; readonly dissolved: string },
    plan: MergePlan,
  ): Promise<{ readonly clashes: readonly MergeClash[]; readonly moved: number }> {
    await this.rows('DELETE FROM consultative_status WHERE id = ANY($1::uuid[])', [plan.droppedStatuses]);
    await this.rows('DELETE FROM organisation_link WHERE id = ANY($1::uuid[])', [
      [...plan.droppedLinks, ...plan.replacedLinks],
    ]);
    const clashes: MergeClash[] = [];
    let moved = 0;
    for (const { table, column } of await this.references()) {
      const count = await this.moveOne({ table, column }, { kept, dissolved });
      if (count === null) clashes.push({ kind: 'RECORD', what: table });
      else moved += count;
    }
    return { clashes, moved: moved + (await this.moveRoles({ kept, dissolved })) };
  }

  /** What the kept one lacks is taken from the other; the other leads to it from now on. */
  async dissolve({ kept, dissolved }: { readonly kept: string; readonly dissolved: string }): Promise<void> {
    await this.rows(
      `UPDATE organisation k SET name = d.name || k.name, acronym = coalesce(k.acronym, d.acronym),
         country = coalesce(k.country, d.country), email = coalesce(k.email, d.email),
         website = coalesce(k.website, d.website), source = coalesce(k.source, d.source),
         mail_domains = ARRAY(SELECT DISTINCT unnest(k.mail_domains || d.mail_domains) ORDER BY 1),
         themes = ARRAY(SELECT DISTINCT unnest(k.themes || d.themes) ORDER BY 1),
         search_key = k.search_key || ' ' || d.search_key, version = k.version + 1
       FROM organisation d WHERE k.id = $1 AND d.id = $2`,
      [kept, dissolved],
    );
    await this.rows('UPDATE organisation SET merged_into = $1 WHERE merged_into = $2', [kept, dissolved]);
    await this.rows('UPDATE organisation SET merged_into = $1, version = version + 1 WHERE id = $2', [kept, dissolved]);
  }

  /** Columns that refer to organizations; roles have a rule of their own, and so has what was merged before. */
  private references(): Promise<Reference[]> {
    return this.rows(
      `SELECT c.conrelid::regclass::text AS table, a.attname AS column
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       WHERE c.contype = 'f' AND c.confrelid = 'organisation'::regclass AND array_length(c.conkey, 1) = 1
         AND c.conrelid NOT IN ('organisation'::regclass, 'role_assignment'::regclass) ORDER BY 1, 2`,
      [],
    );
  }

  private async moveOne(
    { table, column }: Reference,
    { kept, dissolved }: { readonly kept: string; readonly dissolved: string },
  ): Promise<number | null> {
    await this.rows('SAVEPOINT moving', []);
    try {
      const moved: [unknown[], number] = await this.unitOfWork.manager.query(
        `UPDATE ${table} SET "${column}" = $1 WHERE "${column}" = $2`,
        [kept, dissolved],
      );
      await this.rows('RELEASE SAVEPOINT moving', []);
      return moved[1];
    } catch (error) {
      await this.rows('ROLLBACK TO SAVEPOINT moving', []);
      const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
      if (onlyOne.has(code ?? '')) return null;
      throw error;
    }
  }

  private async moveRoles({ kept, dissolved }: { readonly kept: string; readonly dissolved: string }): Promise<number> {
    await this.rows(
      `DELETE FROM role_assignment d USING role_assignment k WHERE d.scope_id = $2 AND k.scope_id = $1
         AND k.person_id = d.person_id AND k.role = d.role`,
      [kept, dissolved],
    );
    const moved: [unknown[], number] = await this.unitOfWork.manager.query(
      'UPDATE role_assignment SET organisation_id = $1, scope_id = $1 WHERE scope_id = $2',
      [kept, dissolved],
    );
    return moved[1];
  }

  private async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.unitOfWork.manager.query(text, [...values])) as Row[];
  }
}
