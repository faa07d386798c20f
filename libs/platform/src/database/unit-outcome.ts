import { deserialize, serialize } from 'node:v8';
import type { EntityManager } from 'typeorm';
import { CodedError } from '../graphql/coded-error.js';
import type { OnceScope } from '../telemetry/request-scope.js';

/**
 * What a unit of work came to, kept in its own transaction while the command has an idempotency key: a repetition of
 * the command gets it without doing the work again. The row is locked until the commit, so a repetition that arrives
 * meanwhile waits for the outcome.
 */
export async function knownOutcome(
  manager: EntityManager,
  { actor, key, requestHash }: OnceScope,
  unit: number,
): Promise<{ readonly outcome: unknown } | undefined> {
  const rows: { request_hash: string; outcome: Buffer | null }[] = await manager.query(
    `INSERT INTO idempotency_key AS k (actor, key, request_hash) VALUES ($1, $2, $3)
     ON CONFLICT (actor, key) DO UPDATE SET key = k.key
     RETURNING request_hash, outcomes[$4] AS outcome`,
    [actor, key, requestHash, unit + 1],
  );
  const [row] = rows;
  if (row && row.request_hash !== requestHash)
    throw new CodedError('IDEMPOTENCY_KEY_REUSED', 'key was used for another request');
  return row?.outcome ? { outcome: deserialize(row.outcome) } : undefined;
}

export async function keepOutcome(
  manager: EntityManager,
  { actor, key }: OnceScope,
  { unit, outcome }: { readonly unit: number; readonly outcome: unknown },
): Promise<void> {
  await manager.query('UPDATE idempotency_key SET outcomes[$3] = $4 WHERE actor = $1 AND key = $2', [
    actor,
    key,
    unit + 1,
    serialize(outcome),
  ]);
}
