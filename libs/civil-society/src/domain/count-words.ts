/** How the length of a text is found; data of the session, because sources differ. */
export interface CountingRule {
  /** Chinese signs that weigh as much as one word of the other languages. */
  readonly charactersPerWord: number;
  /** Whether footnotes are part of the length. */
  readonly countsFootnotes: boolean;
}

export interface CountedText {
  readonly text: string;
  readonly footnotes?: readonly string[];
}

export interface WordCount {
  /** What is compared with the limit; a started word is a word. */
  readonly words: number;
  /** Words between spaces. */
  readonly separated: number;
  /** Chinese signs. */
  readonly characters: number;
}

/** Spaces of every width, and dashes that stand between words; a hyphen joins. */
const between = /[\s\u200E\u200F\u2012-\u2015\u2E3A\u2E3B\uFEFF]+/u;
/** Characters, and the punctuation that Chinese has for itself: word processors count both. */
const chineseSign =
  /[\p{Script=Han}\p{Script=Bopomofo}\u3001-\u3003\u3008-\u3011\u3014-\u301F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/gu;
/** Marks that Chinese shares with other scripts; they are Chinese after a Chinese sign, quotation marks before one too. */
const sharedMark = /(?<=\p{Script=Han}|[\u3001-\u301F\uFF01-\uFF65])[“”‘’·…,;:?!.]+|[“‘·]+(?=\p{Script=Han})/gu;
const speaking = /[\p{L}\p{N}]/u;

/**
 * CIV-50 A word is what stands between spaces or dashes and has a letter or a digit; hyphens, apostrophes, points and
 * slashes inside it part nothing, and a mark that stands alone is not a word.
 * CIV-51 Chinese is counted by signs; so many of them weigh a word.
 */
export function countWords({ text, footnotes = [] }: CountedText, rule: CountingRule): WordCount {
  const counted = rule.countsFootnotes ? [text, ...footnotes].join('\n') : text;
  let characters = 0;
  const takeOut = (signs: string): string => {
    characters += [...signs].length;
    return ' ';
  };
  const rest = counted.replace(sharedMark, takeOut).replace(chineseSign, takeOut);
  const separated = rest.split(between).filter((piece) => speaking.test(piece)).length;
  return { words: separated + Math.ceil(characters / rule.charactersPerWord), separated, characters };
}
