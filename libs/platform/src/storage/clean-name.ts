import { fileKinds } from './file-kind.js';
import type { FileKind } from './file-kind.js';

const longest = 120;
/** Control characters, what file systems and headers read as more than a letter, and what turns text around. */
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}<>:"/\\|?*\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** FIL-7: a name that can be shown and saved anywhere, with the ending that the content has. */
export function cleanName(given: string, kind: FileKind): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replace(unfit, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  return `${[...stem].slice(0, longest).join('').trim() || 'file'}.${fileKinds[kind]}`;
}
