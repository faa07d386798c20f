import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import type { PersonId, TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import { focalPointsSql } from './focal-point.queries.js';
import type { FocalPointRow } from './focal-point.queries.js';

/** Focal points as commands see them, inside a unit of work. */
@Injectable()
export class FocalPointRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locked, so that two commands on its focal points come one after the other. */
  async delegation(
    id: string,
  ): Promise<{ readonly sessionId: string; readonly plate: TranslatedText; readonly session: TranslatedText } | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.unitOfWork.manager.query(
      `SELECT d.session_id AS "sessionId", d.plate, s.title AS session
       FROM delegation d JOIN session s ON s.id = d.session_id WHERE d.id = $1 FOR UPDATE OF d`,
      [id],
    );
    return row ?? null;
  }

  of(delegationId: string): Promise<(FocalPointRow & { readonly personId: PersonId })[]> {
    return this.unitOfWork.manager.query(focalPointsSql, [[delegationId]]);
  }
}
