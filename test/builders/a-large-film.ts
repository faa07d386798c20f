import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A film of eight seconds that plays, with so much of what players pass over behind it that it has so many bytes. */
export function aLargeFilm(size: number): Buffer {
  const film = readFileSync(new URL('films/statement.webm', import.meta.url));
  const head = Buffer.alloc(9);
  const passedOver = size - film.length - head.length;
  // EBML's element Void, with its length in eight bytes.
  head.writeUInt8(0xec, 0);
  head.writeBigUInt64BE(BigInt(passedOver) | (1n << 56n), 1);
  return Buffer.concat([film, head, randomBytes(passedOver)]);
}
