import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';
import type { Page } from './people.queries.js';

export interface NoticeRow {
  readonly id: string;
  readonly message: string;
  readonly params: unknown;
  readonly link: string;
  readonly at: string;
  readonly readAt: string | null;
}

const page = {
  name: 'access.notice-page',
  text: `SELECT id, message, params, link, at, read_at AS "readAt" FROM notice
         WHERE person_id = $1 ORDER BY at DESC, id DESC OFFSET $2 LIMIT $3`,
};
const counts = {
  name: 'access.notice-counts',
  text: `SELECT count(*)::int AS total, count(*) FILTER (WHERE read_at IS NULL)::int AS unread
         FROM notice WHERE person_id = $1`,
};

/** Reads of notices. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async page(
    personId: string,
    { offset, limit }: Page,
  ): Promise<{ items: NoticeRow[]; total: number; unread: number }> {
    const [items, counted] = await Promise.all([
      this.reader.rows<NoticeRow>(page, [personId, offset, limit]),
      this.reader.row<{ total: number; unread: number }>(counts, [personId]),
    ]);
    return { items, total: counted?.total ?? 0, unread: counted?.unread ?? 0 };
  }
}
