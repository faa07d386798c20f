import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';

/** The content of an entry: everything but its number and its hashes. Values as JSON gives them; `at` ISO, UTC. */
export interface AuditContent {
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly params: unknown;
  readonly changes: unknown;
  readonly rule: string | null;
  readonly requestId: string | null;
}

/** SHA-256 of the canonical JSON of an entry's content. */
export function digestOf(content: AuditContent): Buffer {
  return createHash('sha256').update(canonicalJson(content)).digest();
}

/** The hash of an entry; the same formula as `append_audit_entries` in the database. */
export function chainHash(previous: Buffer, number: number, digest: Buffer): Buffer {
  const position = Buffer.alloc(8);
  position.writeBigInt64BE(BigInt(number));
  return createHash('sha256').update(previous).update(position).update(digest).digest();
}
