import { inflateRawSync } from 'node:zlib';
import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export type WorkbookRefusal = 'WORKBOOK_UNREADABLE' | 'WORKBOOK_TOO_LARGE' | 'WORKBOOK_ACTIVE';

/** What a workbook may be; numbers of the installation. Bytes. */
export const workbookPolicy = {
  maximumBytes: 2 * 1_048_576,
  /** Of all its parts together, unpacked. */
  maximumUnpacked: 16 * 1_048_576,
  maximumParts: 200,
} as const;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Parts that run, fetch or hold other files. */
const active =
  /vbaproject|macrosheets|dialogsheets|externallinks|embeddings|activex|ctrlprops|querytables|connections\.xml|customui/i;

/**
 * FIL-9, FIL-10 The parts of another document of an office program, for example of a word processor, within the limits
 * of workbooks.
 * @param main the part without which it is none, for example `word/document.xml`
 */
export function unpackArchive(
  bytes: Buffer,
  main = 'word/document.xml',
): Decision<ReadonlyMap<string, Buffer>, WorkbookRefusal> {
  if (bytes.length > workbookPolicy.maximumBytes) return tooLarge();
  try {
    return unpack(bytes, main);
  } catch (error) {
    return (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable();
  }
}

/**
 * FIL-9, FIL-10 The parts of a workbook by name, unpacked within limits: sizes are those that the bytes have, not those
 * that the archive says. Nothing of one that does not fit is given (ECMA-376 part 2; PKWARE APPNOTE 6.3).
 */
export function unpackWorkbook(bytes: Buffer): Decision<ReadonlyMap<string, Buffer>, WorkbookRefusal> {
  return unpackArchive(bytes, 'xl/workbook.xml');
}

function unpack(bytes: Buffer, main: string): Decision<ReadonlyMap<string, Buffer>, WorkbookRefusal> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endMark) return unreadable();
  const count = bytes.readUInt16LE(end + 10);
  if (count > workbookPolicy.maximumParts) return tooLarge();
  const parts = new Map<string, Buffer>();
  let left: number = workbookPolicy.maximumUnpacked;
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) return unreadable();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const declared = bytes.readUInt32LE(at + 24);
    if (declared > left) return tooLarge();
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const part = encrypted ? null : contentOf(bytes, at, declared);
    if (!part || part.length !== declared || parts.has(name) || name.includes('..')) return unreadable();
    if (active.test(name)) return refuse('WORKBOOK_ACTIVE', 'FIL-10');
    if (name.endsWith('.xml') && /<!(?:DOCTYPE|ENTITY)/i.test(part.toString('latin1'))) return unreadable();
    left -= part.length;
    parts.set(name, part);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts.has('[Content_Types].xml') && parts.has(main) ? accept(parts) : unreadable();
}

/** @param most the bytes that it says to have; more make it fail, fewer are found by the caller */
function contentOf(bytes: Buffer, entry: number, most: number): Buffer | null {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(local) !== localMark) return null;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) return null;
  if (method === 0) return content;
  return method === 8 ? inflateRawSync(content, { maxOutputLength: Math.max(most, 1) }) : null;
}

function unreadable(): Decision<never, WorkbookRefusal> {
  return refuse('WORKBOOK_UNREADABLE', 'FIL-9');
}

function tooLarge(): Decision<never, WorkbookRefusal> {
  const megabytes = workbookPolicy.maximumBytes / 1_048_576;
  return refuse('WORKBOOK_TOO_LARGE', 'FIL-9', { megabytes, unpacked: workbookPolicy.maximumUnpacked / 1_048_576 });
}
