import type { Reader } from '#platform';
import { chainHash, digestOf } from '../db/audit-digest.js';
import { AuditQueries } from '../db/audit.queries.js';
import type { AuditRow } from '../db/audit.queries.js';

export interface AuditVerdict {
  readonly intact: boolean;
  /** Entries that were checked and fit. */
  readonly checked: number;
  /** Number of the first entry that does not fit or is missing; null when intact. */
  readonly firstFault: number | null;
}

const batch = 1_000;

/**
 * Checks the whole audit trail (ACC-42): numbers without gaps, every hash made from the entry and the hash before, and
 * the end where the head says it is (ACC-43). Entries that are appended meanwhile are not looked at.
 */
export async function verifyAuditTrail(reader: Reader): Promise<AuditVerdict> {
  const queries = new AuditQueries(reader);
  const ends = await queries.ends();
  if (!ends) return { intact: false, checked: 0, firstFault: 1 };

  let previous: Buffer = Buffer.alloc(32);
  let checked = 0;
  for (;;) {
    const rows = await queries.chain(checked, ends.headNumber, batch);
    for (const row of rows) {
      const expected = row.number === checked + 1 ? hashAfter(previous, row) : null;
      if (!expected) return { intact: false, checked, firstFault: checked + 1 };
      previous = expected;
      checked = row.number;
    }
    if (rows.length < batch) break;
  }
  const whole = checked === ends.headNumber && ends.lastNumber === ends.headNumber && ends.count === checked;
  if (!whole) return { intact: false, checked, firstFault: checked + 1 };
  if (previous.toString('hex') !== ends.headHash) return { intact: false, checked: checked - 1, firstFault: checked };
  return { intact: true, checked, firstFault: null };
}

/** The hash of an entry where it is what the entry and the chain give; null where anything was altered. */
function hashAfter(previous: Buffer, { number, previousHash, hash, ...content }: AuditRow): Buffer | null {
  const expected = chainHash(previous, number, digestOf(content));
  return previousHash === previous.toString('hex') && hash === expected.toString('hex') ? expected : null;
}
