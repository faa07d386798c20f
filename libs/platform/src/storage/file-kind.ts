import type { Readable } from 'node:stream';
import { FileTypeParser } from 'file-type/node';
import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

/** Kinds of files that are taken, and the ending that each has. */
export const fileKinds = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'text/vtt': 'vtt',
} as const;
export type FileKind = keyof typeof fileKinds;

/** Workbooks, videos and captions are taken where a purpose asks for them; these everywhere. */
export const usualKinds: readonly FileKind[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
  'image/webp',
];

export const videoKinds: readonly FileKind[] = ['video/mp4', 'video/webm'];
export const pictureKinds: readonly FileKind[] = ['image/jpeg', 'image/png', 'image/webp'];

export type FileKindRefusal = 'FILE_KIND_UNKNOWN' | 'FILE_KIND_UNFIT';

/**
 * FIL-3: what a file is, by its content alone. Text of any kind (HTML, SVG, scripts) has no mark of its own and is
 * unknown here.
 * @param bytes is ended early: the beginning is enough
 */
export async function recogniseKind(
  bytes: Readable,
  taken: readonly FileKind[],
): Promise<Decision<FileKind, FileKindRefusal>> {
  const found = await markOf(bytes);
  const names = taken.map((kind) => fileKinds[kind].toUpperCase()).join(', ');
  if (!found) return refuse('FILE_KIND_UNKNOWN', 'FIL-3', { taken: names });
  const kind = taken.find((mediaType) => mediaType === found.mime);
  return kind ? accept(kind) : refuse('FILE_KIND_UNFIT', 'FIL-3', { found: found.ext.toUpperCase(), taken: names });
}

async function markOf(bytes: Readable): Promise<{ readonly mime: string; readonly ext: string } | undefined> {
  try {
    return await new FileTypeParser().fromStream(bytes);
  } catch (error) {
    // Content that lies about its own structure makes the reader fail; the storage's failures have a code.
    if ((error as { code?: unknown }).code !== undefined) throw error;
    return undefined;
  } finally {
    bytes.destroy();
  }
}
