import { createHash } from 'node:crypto';

/**
 * CIV-36 What the lot gives a request: SHA-256 of the seed, a line feed and the number of the request in figures, in
 * UTF-8, as 64 small hexadecimal figures. The smallest comes first. Anybody reproduces it:
 * `printf '%s\n%s' "$SEED" 7 | sha256sum`.
 */
export function drawLot(seed: string, number: number): string {
  return sha256(`${seed}\n${number}`);
}

/** CIV-37 What is published of a seed before it may be known. */
export function commitmentOf(seed: string): string {
  return sha256(seed);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
