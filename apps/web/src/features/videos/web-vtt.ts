/** A caption with its times from the beginning of the film, in seconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const times = /^(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})\s+-->\s+(?:(\d+):)?(\d{2}):(\d{2})\.(\d{3})/;
const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

/** Reads captions in WebVTT; marks, styles and places are left out. What is not a caption is passed over. */
export function readCues(source: string): Cue[] {
  const blocks = source.replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => times.test(line));
    const found = at < 0 ? null : times.exec(lines[at] ?? '');
    if (!found) return [];
    const seconds = (first: number): number =>
      Number(found[first] ?? 0) * 3_600 +
      Number(found[first + 1]) * 60 +
      Number(found[first + 2]) +
      Number(found[first + 3]) / 1_000;
    const text = lines
      .slice(at + 1)
      .join('\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (sign) => signs[sign] ?? sign)
      .trim();
    return text === '' ? [] : [{ from: seconds(1), to: seconds(5), text }];
  });
}

/** What is to be read at a moment. */
export function captionAt(cues: readonly Cue[], second: number): string | null {
  const now = cues.filter(({ from, to }) => from <= second && second < to).map(({ text }) => text);
  return now.length === 0 ? null : now.join('\n');
}
