import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { ParticipantCategory } from '#registration';
import type { BadgeDesign } from '../domain/badge-design.js';

export interface StoredDesign {
  readonly category: ParticipantCategory;
  readonly design: BadgeDesign;
  readonly logoFileId: string | null;
  readonly version: number;
}

/** Writes of designs; inside a unit of work. */
@Injectable()
export class BadgeDesignRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The designs of a session; commands on them wait for one another. @returns null where there is no session */
  async lock(sessionId: string): Promise<{ title: TranslatedText; designs: StoredDesign[] } | null> {
    const [session] = await this.query<{ title: TranslatedText }>(
      'SELECT title FROM session WHERE id = $1 FOR NO KEY UPDATE',
      [sessionId],
    );
    return session ? { title: session.title, designs: await this.designs(sessionId) } : null;
  }

  designs(sessionId: string): Promise<StoredDesign[]> {
    return this.query(
      'SELECT category, design, logo_file_id AS "logoFileId", version FROM badge_design WHERE session_id = $1',
      [sessionId],
    );
  }

  async save(sessionId: string, { category, design, logoFileId }: Omit<StoredDesign, 'version'>): Promise<void> {
    await this.query(
      `INSERT INTO badge_design (session_id, category, design, logo_file_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id, category) DO UPDATE
       SET design = excluded.design, logo_file_id = excluded.logo_file_id, version = badge_design.version + 1`,
      [sessionId, category, JSON.stringify(design), logoFileId],
    );
  }

  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(text, [...values]);
  }
}
