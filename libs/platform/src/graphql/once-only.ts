import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Configuration } from '../config/configuration.js';
import { currentRequest } from '../telemetry/request-scope.js';
import { CodedError } from './coded-error.js';

export interface RepeatableRequest {
  readonly personId: string;
  readonly key: string;
  /** Everything that makes the request what it is: document, operation, variables. */
  readonly request: readonly unknown[];
}

interface Underway {
  readonly requestHash: string;
  readonly answer: Promise<string>;
}

const wellFormed = /^[\x21-\x7e]{8,200}$/;

/**
 * Carries out a mutation at most once per person and idempotency key. Each unit of work of it notes its outcome in its
 * own transaction (`UnitOfWork`), so that a crash at any point leaves either nothing or the outcome; the answer itself
 * is kept beside it and given to every repetition.
 */
@Injectable()
export class OnceOnly {
  private readonly underway = new Map<string, Underway>();
  private readonly secret: string;

  constructor(
    private readonly dataSource: DataSource,
    configuration: Configuration,
  ) {
    // Requests may hold passwords; a plain hash of them would invite guessing.
    this.secret = configuration.secret ?? configuration.databaseUrl;
  }

  /**
   * @param carryOut gives the answer as text, and whether repetitions shall get the same
   * @returns the answer of the first time
   * @throws CodedError for a malformed key, or one that was used for something else
   */
  async run(
    { personId, key, request }: RepeatableRequest,
    carryOut: () => Promise<{ answer: string; keep: boolean }>,
  ): Promise<string> {
    if (!wellFormed.test(key)) throw new CodedError('IDEMPOTENCY_KEY_MALFORMED', 'malformed key');
    const requestHash = createHmac('sha256', this.secret).update(JSON.stringify(request)).digest('hex');
    const name = `${personId} ${key}`;
    const other = this.underway.get(name);
    if (other) {
      assertSame(other.requestHash, requestHash);
      return other.answer;
    }
    const answer = this.first({ actor: personId, key, requestHash }, carryOut);
    this.underway.set(name, { requestHash, answer });
    try {
      return await answer;
    } finally {
      this.underway.delete(name);
    }
  }

  private async first(
    once: { actor: string; key: string; requestHash: string },
    carryOut: () => Promise<{ answer: string; keep: boolean }>,
  ): Promise<string> {
    const known: { request_hash: string; response: string | null }[] = await this.dataSource.query(
      'SELECT request_hash, response FROM idempotency_key WHERE actor = $1 AND key = $2',
      [once.actor, once.key],
    );
    if (known[0]) assertSame(known[0].request_hash, once.requestHash);
    if (known[0]?.response) return known[0].response;
    const scope = currentRequest();
    if (scope) scope.once = { ...once, units: 0 };
    const { answer, keep } = await carryOut();
    if (!keep) return answer;
    const kept: { response: string; request_hash: string }[] = await this.dataSource.query(
      `INSERT INTO idempotency_key AS k (actor, key, request_hash, response) VALUES ($1, $2, $3, $4)
       ON CONFLICT (actor, key) DO UPDATE SET response = coalesce(k.response, EXCLUDED.response)
       RETURNING response, request_hash`,
      [once.actor, once.key, once.requestHash, answer],
    );
    if (kept[0]) assertSame(kept[0].request_hash, once.requestHash);
    return kept[0]?.response ?? answer;
  }
}

function assertSame(known: string, now: string): void {
  if (known !== now) throw new CodedError('IDEMPOTENCY_KEY_REUSED', 'key was used for another request');
}
