import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Reader } from '#platform';
import type { AuditContent } from './audit-digest.js';
import type { Page } from './people.queries.js';

/** An entry as it is kept; hashes in hexadecimal. */
export interface AuditRow extends AuditContent {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where the chain should end, and where it ends. */
export interface AuditEnds {
  readonly headNumber: number;
  readonly headHash: string;
  readonly lastNumber: number;
  readonly count: number;
}

export interface AuditFilter {
  readonly subjectType?: string | null;
  readonly subjectId?: string | null;
  readonly actorId?: string | null;
  readonly action?: string | null;
}

const columns = `number, at, actor_id AS "actorId", actor_name AS "actorName", action, subject_type AS "subjectType",
  subject_id AS "subjectId", params, changes, rule, request_id AS "requestId",
  encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash`;

const matching = `($1::text IS NULL OR subject_type = $1) AND ($2::text IS NULL OR subject_id = $2)
  AND ($3::uuid IS NULL OR actor_id = $3) AND ($4::text IS NULL OR starts_with(action, $4))`;

const page = {
  name: 'access.audit-page',
  filtered: true,
  text: `SELECT ${columns} FROM audit_entry WHERE ${matching} ORDER BY number DESC OFFSET $5 LIMIT $6`,
};
const total = {
  name: 'access.audit-total',
  filtered: true,
  text: `SELECT count(*)::int AS total FROM audit_entry WHERE ${matching}`,
};

const ofSubjects = {
  name: 'access.audit-of-subjects',
  text: `SELECT ${columns} FROM audit_entry
         WHERE (subject_type, subject_id) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY number DESC LIMIT $3`,
};

// One statement sees one moment, so entries that are being appended do not look like a fault.
const ends = {
  name: 'access.audit-ends',
  text: `SELECT h.number AS "headNumber", encode(h.hash, 'hex') AS "headHash", e.last AS "lastNumber", e.count
         FROM audit_head h, (SELECT coalesce(max(number), 0) AS last, count(*) AS count FROM audit_entry) e`,
};
const chain = {
  name: 'access.audit-chain',
  text: `SELECT ${columns} FROM audit_entry WHERE number > $1 AND number <= $2 ORDER BY number LIMIT $3`,
};

/** Reads of the audit trail. */
@Injectable()
export class AuditQueries {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async page(filter: AuditFilter, { offset, limit }: Page): Promise<{ items: AuditRow[]; total: number }> {
    const { subjectType, subjectId, actorId, action } = filter;
    if (actorId && !isUuid(actorId)) return { items: [], total: 0 };
    const values = [subjectType ?? null, subjectId ?? null, actorId ?? null, action ?? null];
    const [items, counted] = await Promise.all([
      this.reader.rows<AuditRow>(page, [...values, offset, limit]),
      this.reader.row<{ total: number }>(total, values),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  /** What was done to some things, newest first. Whoever asks has seen to it that the reader may see these. */
  ofSubjects(subjects: readonly { type: string; id: string }[], limit: number): Promise<AuditRow[]> {
    const values = [subjects.map(({ type }) => type), subjects.map(({ id }) => id), limit];
    return this.reader.rows<AuditRow>(ofSubjects, values);
  }

  ends(): Promise<AuditEnds | null> {
    return this.reader.row<AuditEnds>(ends);
  }

  /** The entries after a number, up to another, in order. */
  chain(after: number, upTo: number, limit: number): Promise<AuditRow[]> {
    return this.reader.rows<AuditRow>(chain, [after, upTo, limit]);
  }
}
