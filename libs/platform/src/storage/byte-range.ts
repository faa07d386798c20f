import type { ByteRange } from './file-store.js';

/**
 * The part of a file that a request asks for (RFC 9110, section 14). Null: the whole, also where several parts or
 * another unit are asked for. `unfit`: the file has no such part.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unfit' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first > last ? 'unfit' : { first, last };
}
