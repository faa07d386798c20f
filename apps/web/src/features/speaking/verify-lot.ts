import type { AllotmentPartsFragment } from '../../generated/graphql.js';

/** SHA-256 of a text in UTF-8, as small hexadecimal figures. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Draws the lot again in the reader's browser, from the published seed and the numbers of the requests.
 * @returns whether every drawn value and the commitment come out as published
 */
export async function verifyLot(
  { seed, entries }: Pick<AllotmentPartsFragment, 'seed' | 'entries'>,
  commitment: string | null,
): Promise<boolean> {
  if (seed === null) return false;
  if (commitment !== null && (await sha256(seed)) !== commitment) return false;
  const drawn = await Promise.all(entries.map(({ number }) => sha256(`${seed}\n${number}`)));
  return entries.every((entry, index) => entry.drawn === null || entry.drawn === drawn[index]);
}
