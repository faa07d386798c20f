import { Injectable } from '@nestjs/common';
import type { PersonalRecords } from '#access';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';

export interface ErasureRow {
  readonly id: string;
  readonly kind: string;
  readonly session: TranslatedText;
  readonly records: number;
  readonly digest: string;
  readonly erasedAt: string;
}

const statements = {
  retention: { name: 'privacy.retention', text: 'SELECT kind, days FROM retention' },
  erasures: {
    name: 'privacy.erasures',
    text: `SELECT e.id, e.kind, s.title AS session, e.records, encode(e.digest, 'hex') AS digest,
        e.erased_at AS "erasedAt"
      FROM erasure e JOIN session s ON s.id = e.session_id ORDER BY e.erased_at DESC, e.id DESC OFFSET $1 LIMIT $2`,
  },
  total: { name: 'privacy.erasures-total', text: 'SELECT count(*)::int AS total FROM erasure' },
} as const;

/** Reads of periods, erasures and what is held on a person. */
@Injectable()
export class PrivacyQueries {
  constructor(private readonly reader: Reader) {}

  /** Periods that were set, by kind. */
  async periods(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reader.rows<{ kind: string; days: number }>(statements.retention, []);
    return new Map(rows.map(({ kind, days }) => [kind, days]));
  }

  async erasures(offset: number, limit: number): Promise<{ items: ErasureRow[]; total: number }> {
    const [items, counted] = await Promise.all([
      this.reader.rows<ErasureRow>(statements.erasures, [offset, limit]),
      this.reader.row<{ total: number }>(statements.total, []),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  /** PRI-2 */
  held({ kind, held }: PersonalRecords, personId: string): Promise<Record<string, unknown>[]> {
    return this.reader.rows({ name: `privacy.held.${kind}`, text: held }, [personId]);
  }
}
