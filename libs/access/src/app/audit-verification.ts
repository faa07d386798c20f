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
  /** Hash of the last entry that fits, hexadecimal: noted elsewhere, it is an anchor for later verifications. */
  readonly lastHash: string;
}

/** A hash that was noted outside of the database. */
export interface AuditAnchor {
  readonly number: number;
  /** Hexadecimal. */
  readonly hash: string;
}

const batch = 1_000;

/**
 * Checks the whole audit trail (ACC-42): numbers without gaps, every hash made from the entry and the hash before, and
 * the end where the head says it is (ACC-43). Entries that are appended meanwhile are not looked at.
 * @param anchor finds also a trail that was made anew as a whole, head included
 */
export async function verifyAuditTrail(reader: Reader, anchor?: AuditAnchor): Promise<AuditVerdict> {
  const queries = new AuditQueries(reader);
  const ends = await queries.ends();
  let previous: Buffer = Buffer.alloc(32);
  let checked = 0;
  const verdict = (firstFault: number | null): AuditVerdict => ({
    intact: firstFault === null,
    checked,
    firstFault,
    lastHash: previous.toString('hex'),
  });

  for (let more = ends !== null; more;) {
    const rows = await queries.chain(checked, ends?.headNumber ?? 0, batch);
    for (const row of rows) {
      const expected = row.number === checked + 1 ? hashAfter(previous, row) : null;
      if (!expected || !agrees(row, anchor)) return verdict(checked + 1);
      previous = expected;
      checked = row.number;
    }
    more = rows.length === batch;
  }
  const whole = ends?.headNumber === checked && ends.lastNumber === checked && ends.count === checked;
  if (!whole || (anchor && anchor.number > checked)) return verdict(checked + 1);
  return verdict(ends.headHash === previous.toString('hex') ? null : checked);
}

function agrees({ number, hash }: AuditRow, anchor: AuditAnchor | undefined): boolean {
  return anchor?.number !== number || anchor.hash === hash;
}

/** The hash of an entry where it is what the entry and the chain give; null where anything was altered. */
function hashAfter(previous: Buffer, { number, previousHash, hash, ...content }: AuditRow): Buffer | null {
  const expected = chainHash(previous, number, digestOf(content));
  return previousHash === previous.toString('hex') && hash === expected.toString('hex') ? expected : null;
}
