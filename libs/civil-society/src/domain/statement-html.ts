/** What a word processor's document says, as text. */
export interface DocumentText {
  /** First heading; empty where there is none. */
  readonly title: string;
  /** Paragraphs, parted by empty lines. */
  readonly text: string;
  readonly footnotes: readonly string[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const block = /<(h[1-6]|p|li)\b[^>]*>([\s\S]*?)<\/\1>/gu;
const note = /<li id="(?:foot|end)note-[^"]*">([\s\S]*?)<\/li>/gu;

/**
 * Title, paragraphs and notes of the HTML that mammoth makes. Nothing of it is ever shown as HTML. References to notes
 * and the arrows that lead back are no part of the text.
 */
export function readDocumentHtml(html: string): DocumentText {
  const footnotes = [...html.matchAll(note)].map(([, inner = '']) => plain(inner)).filter(Boolean);
  const blocks = [...html.replace(note, '').matchAll(block)]
    .map(([, tag = '', inner = '']) => ({ tag, text: plain(inner) }))
    .filter(({ text }) => text !== '');
  const at = blocks.findIndex(({ tag }) => tag === 'h1');
  return {
    title: blocks[at]?.text ?? '',
    text: blocks
      .filter((_, index) => index !== at)
      .map(({ text }) => text)
      .join('\n\n'),
    footnotes,
  };
}

function plain(html: string): string {
  return html
    .replaceAll(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>[\s\S]*?<\/a><\/sup>/gu, '')
    .replaceAll(/<a href="#(?:foot|end)note-ref-[^"]*"[^>]*>[\s\S]*?<\/a>/gu, '')
    .replaceAll(/<br\s*\/?>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(\w+);/gu, (all, name: string) => entities[name] ?? all)
    .replaceAll(/[^\S\n\u00A0]+/gu, ' ')
    .trim();
}
