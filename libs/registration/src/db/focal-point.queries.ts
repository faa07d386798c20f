import { Injectable } from '@nestjs/common';
import { Reader } from '#platform';

/** Someone who acts for a delegation; `id` is that of the appointment. */
export interface FocalPointRow {
  readonly id: string;
  readonly personId: string;
  readonly delegationId: string;
  readonly name: string;
  readonly email: string;
  readonly invited: boolean;
}

export const focalPointsSql = `SELECT a.id, a.person_id AS "personId", a.scope_id AS "delegationId", p.name, p.email,
    p.state = 'INVITED' AS invited
  FROM role_assignment a JOIN person p ON p.id = a.person_id
  WHERE a.scope_id = ANY($1::uuid[]) AND a.role = 'FOCAL_POINT' ORDER BY p.name, a.id`;

/** Reads of focal points; whoever asks has decided who may see them. */
@Injectable()
export class FocalPointQueries {
  constructor(private readonly reader: Reader) {}

  of(delegationIds: readonly string[]): Promise<FocalPointRow[]> {
    return this.reader.rows({ name: 'registration.focal-points', text: focalPointsSql }, [delegationIds]);
  }
}
