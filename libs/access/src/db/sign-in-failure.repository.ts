import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { signInPolicy } from '../domain/sign-in-policy.js';
import type { CountedBy, Failures } from '../domain/throttle-sign-in.js';

/** What an attempt is counted under: a kind, and the digest of what it is. */
export interface CountedSubject {
  readonly by: CountedBy;
  readonly subject: Buffer;
}

/** Attempts that have not succeeded, inside a unit of work. */
@Injectable()
export class SignInFailureRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The failures counted now; others that count the same wait until the command ends. */
  async lockAndCount(subjects: readonly CountedSubject[], now: Date): Promise<Failures[]> {
    const since = new Date(now.getTime() - signInPolicy.failuresCounted);
    const { manager } = this.unitOfWork;
    // In one order everywhere, or two attempts could wait for each other.
    for (const { subject } of subjects.toSorted((a, b) => Buffer.compare(a.subject, b.subject))) {
      await manager.query('SELECT pg_advisory_xact_lock($1::bigint)', [subject.readBigInt64BE(0).toString()]);
    }
    const rows: { subject: Buffer; count: string; last: Date }[] = await manager.query(
      `SELECT subject, count(*) AS count, max(at) AS last FROM sign_in_failure
       WHERE subject = ANY($1) AND at > $2 GROUP BY subject`,
      [subjects.map(({ subject }) => subject), since],
    );
    return subjects.map(({ by, subject }) => {
      const row = rows.find((counted) => counted.subject.equals(subject));
      return { by, count: Number(row?.count ?? 0), lastAt: row?.last ?? null };
    });
  }

  /** Counts an attempt before its outcome is known, so that attempts at once cannot pass together. @returns its ids */
  async insert(subjects: readonly CountedSubject[], now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      'INSERT INTO sign_in_failure (subject, at) SELECT unnest($1::bytea[]), $2 RETURNING id',
      [subjects.map(({ subject }) => subject), now],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * After a success: takes the attempt itself off, and all failures of that account from there. Those of the network
   * stay, or someone with an account of their own could reset them.
   */
  async clear(attemptIds: readonly string[], subjects: readonly CountedSubject[]): Promise<void> {
    const own = subjects.filter(({ by }) => by !== 'network').map(({ subject }) => subject);
    await this.unitOfWork.manager.query(
      'DELETE FROM sign_in_failure WHERE id = ANY($1::bigint[]) OR subject = ANY($2)',
      [[...attemptIds], own],
    );
  }
}
