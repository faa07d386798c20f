import { Fault } from '../fault.js';
import { readSettings } from '../installation/settings.js';
import { withOpenDatabase } from '../start/database.js';

/**
 * `rostrum verify [number hash]`: checks the whole audit trail. An anchor, noted earlier and kept elsewhere, finds even
 * a trail that was made anew as a whole.
 */
export async function verify([number, hash]: readonly string[]): Promise<number> {
  if (number !== undefined && (!/^\d+$/u.test(number) || !/^[0-9a-f]{64}$/u.test(hash ?? ''))) {
    throw new Fault('An anchor is the number of an entry and its hash of 64 hexadecimal digits.');
  }
  const settings = readSettings();
  const [{ verifyAuditTrail }, { Reader }] = await Promise.all([import('#access'), import('#platform')]);
  const verdict = await withOpenDatabase(settings, async (url) => {
    const reader = new Reader(url, 2);
    const anchor = number && hash ? { number: Number(number), hash } : undefined;
    return verifyAuditTrail(reader, anchor).finally(() => reader.onModuleDestroy());
  });
  if (verdict.intact) {
    console.log(`The audit trail is intact: ${verdict.checked} entries.`);
    if (verdict.checked > 0) console.log(`Anchor to keep elsewhere: ${verdict.checked} ${verdict.lastHash}`);
    return 0;
  }
  console.log(
    `The audit trail was altered: entry ${verdict.firstFault} does not fit (${verdict.checked} before it do).`,
  );
  return 1;
}
