import { i18n, type Messages } from '@lingui/core';
import type { Language } from '../../generated/graphql.js';

/** The six languages in the order in which the United Nations lists them, each by its own name. */
export const languages: readonly { readonly code: Language; readonly name: string; readonly short: string }[] = [
  { code: 'ar', name: 'العربية', short: 'ع' },
  { code: 'zh', name: '中文', short: '中' },
  { code: 'en', name: 'English', short: 'EN' },
  { code: 'fr', name: 'Français', short: 'FR' },
  { code: 'ru', name: 'Русский', short: 'RU' },
  { code: 'es', name: 'Español', short: 'ES' },
];

export const nameOfLanguage = (code: Language): string =>
  languages.find((language) => language.code === code)?.name ?? code;

/** The direction of a language's script. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

const catalogues = import.meta.glob<{ messages: Messages }>('../*/locale/*.po');
const inUse = new Set<string>();

async function fetchCatalogue(feature: string, language: Language): Promise<void> {
  const load = catalogues[`../${feature}/locale/${language}.po`] ?? catalogues[`./locale/${language}.po`];
  if (!load) return;
  const { messages } = await load();
  i18n.load(language, messages);
}

/** Loads the texts of a feature in the present language; from then on they follow every change of language. */
export async function loadCatalogue(feature: string): Promise<void> {
  if (inUse.has(feature)) return;
  await fetchCatalogue(feature, currentLanguage());
  inUse.add(feature);
}

/** The language in which the page is shown. */
export function currentLanguage(): Language {
  const tag = i18n.locale || document.documentElement.lang;
  return languages.find(({ code }) => code === tag)?.code ?? 'en';
}

/** Shows the page in this language: texts, `lang`, `dir`, and the cookie by which the server prepares the next page. */
export async function showIn(language: Language): Promise<void> {
  await Promise.all([...inUse].map((feature) => fetchCatalogue(feature, language)));
  // Names of the slices of the Chinese font; the slices come where the system has no Chinese font of its own.
  if (language === 'zh') await import('../../generated/chinese.css');
  i18n.activate(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `rostrum-language=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
