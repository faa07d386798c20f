import { currentLanguage } from './language.js';

export interface TextInLanguage {
  readonly text: string;
  readonly language: string;
}

/** Text from the API; marked with its language where that is not the page's, so that it is spoken and set rightly. */
export function Translated({ of }: { readonly of: TextInLanguage }) {
  return of.language === currentLanguage() ? of.text : <bdi lang={of.language}>{of.text}</bdi>;
}
