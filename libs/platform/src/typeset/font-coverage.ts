/** Which characters fonts have. */
export type Coverage = (codePoint: number) => boolean;

/** Signs that are never drawn: they end lines, join letters or turn the direction of writing. */
const neverDrawn = /^[\t\n\r\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069]$/u;
/** Signs that PDF/UA does not allow or that mean nothing outside one system, whatever a font has. */
const notAllowed = /^[\p{Cc}\p{Co}\p{Cn}\uFEFF]$/u;
const replacement = 0xff_fd;

/**
 * The characters of a TrueType font, from its table `cmap` (OpenType 1.9, formats 4 and 12).
 * @throws RangeError when the file is cut off
 */
export function coverageOf(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const ranges: [number, number][] = [];
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 8 + index * 8);
    ranges.push(...rangesOf(view, subtable));
  }
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  const firsts = Uint32Array.from(sorted, ([first]) => first);
  // Ranges of several subtables overlap; the highest end so far makes the search sound.
  let highest = 0;
  const lasts = Uint32Array.from(sorted, ([, last]) => (highest = Math.max(highest, last)));
  return (codePoint) => {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] ?? 0) <= codePoint) low = middle + 1;
      else high = middle;
    }
    return low > 0 && codePoint <= (lasts[low - 1] ?? 0);
  };
}

/** Text with every character that none of the fonts has replaced by the sign for that (or a question mark). */
export function drawable(text: string, covers: Coverage): string {
  const drawn = (sign: string): boolean =>
    neverDrawn.test(sign) || (covers(sign.codePointAt(0) ?? 0) && !notAllowed.test(sign));
  const signs = [...text.normalize('NFC')];
  if (signs.every(drawn)) return signs.join('');
  const instead = covers(replacement) ? String.fromCodePoint(replacement) : '?';
  return signs.map((sign) => (drawn(sign) ? sign : instead)).join('');
}

function tableAt(view: DataView, wanted: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCodePoint(...Array.from({ length: 4 }, (_, byte) => view.getUint8(entry + byte)));
    if (tag === wanted) return view.getUint32(entry + 8);
  }
  throw new RangeError(`The font has no table ${wanted}`);
}

function rangesOf(view: DataView, at: number): [number, number][] {
  switch (view.getUint16(at)) {
    case 4: {
      const segments = view.getUint16(at + 6) / 2;
      return Array.from({ length: segments }, (_, index): [number, number] => [
        view.getUint16(at + 16 + segments * 2 + index * 2),
        view.getUint16(at + 14 + index * 2),
      ]).filter(([first]) => first !== 0xff_ff);
    }
    case 12:
      return Array.from({ length: view.getUint32(at + 12) }, (_, index): [number, number] => [
        view.getUint32(at + 16 + index * 12),
        view.getUint32(at + 20 + index * 12),
      ]);
    default:
      return [];
  }
}
