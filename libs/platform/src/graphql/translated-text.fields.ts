import { inLanguage } from '#kernel';
import type { Language, TranslatedText } from '#kernel';
import type { FieldResolverMap } from './field-resolvers.js';
import type { RequestContext } from './request-context.js';

/** Text in the reader's language, and the language that it is actually in; the six are plain properties. */
export const translatedTextFields: FieldResolverMap = {
  TranslatedText: {
    text: (text: TranslatedText, _: unknown, { language }: RequestContext): string => inLanguage(text, language).text,
    language: (text: TranslatedText, _: unknown, { language }: RequestContext): Language =>
      inLanguage(text, language).language,
  },
};
