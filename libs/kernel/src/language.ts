/** The six official languages of the United Nations, by ISO 639-1 code, in their English alphabetical order. */
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** Text that exists in some of the six languages; `original` says which one was written first. */
export type TranslatedText = { readonly [L in Language]?: string } & { readonly original?: Language };

export interface TextInLanguage {
  readonly text: string;
  readonly language: Language;
}

/**
 * The text in the wanted language or, where it is missing, in the original's language, then English, then any;
 * with the language actually given, so that a page can mark it.
 */
export function inLanguage(translated: TranslatedText, wanted: Language): TextInLanguage {
  const direct = translated[wanted];
  if (direct) return { text: direct, language: wanted };
  const order: readonly (Language | undefined)[] = [translated.original, 'en', ...languages];
  for (const language of order) {
    const text = language && translated[language];
    if (language && text) return { text, language };
  }
  return { text: '', language: wanted };
}

/**
 * The best of the six for an HTTP `Accept-Language` value (RFC 9110, 12.5.4); English where none fits.
 */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const ranges = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((range, index) => {
      const [tag = '', ...parameters] = range.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { primary: tag.trim().toLowerCase().split('-')[0] ?? '', quality: quality ? Number(quality) : 1, index };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.index - b.index);
  return ranges.map(({ primary }) => primary).find(isLanguage) ?? 'en';
}
