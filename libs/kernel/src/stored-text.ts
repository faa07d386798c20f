/** Marks that turn the direction of what follows and so forge names in lists: "evil" reads as "live" (UAX 9; Unicode TR 36, 2.5). */
const turningMarks = /[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/**
 * A text as it is kept: without outer space, without characters that no database keeps (NUL, halves of surrogate pairs)
 * and without marks that turn its direction; the marks that Arabic text itself needs (U+200E, U+200F, U+061C) stay.
 */
export function storedText(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(turningMarks, '').toWellFormed().trim();
}
