import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { languages, writtenDay } from '#kernel';
import type { Language } from '#kernel';
import { projectRoot } from '../config/project-root.js';

/** Facts for the placeholders of a message. */
export type MessageParams = Readonly<Record<string, string | number | boolean | null | Date>>;

/** Key to ICU message, of one language. */
export type Catalogue = ReadonlyMap<string, string>;

/**
 * Texts that the server writes: refusals, errors, sentences of the audit trail and the record, mail. Each library has
 * its own in `libs/<area>/messages/<language>.json` (or `record.<language>.json`, with `record.` before each key);
 * nested objects are read as dotted keys.
 */
export class Messages {
  private readonly compiled = new Map<string, IntlMessageFormat>();

  constructor(private readonly catalogues: Readonly<Record<Language, Catalogue>>) {}

  /** The catalogues of all libraries of the installation. */
  static fromLibraries(): Messages {
    const entries = languages.map((language) => [language, readCatalogue(language)] as const);
    return new Messages(Object.fromEntries(entries) as Record<Language, Catalogue>);
  }

  has(key: string, language: Language = 'en'): boolean {
    return this.catalogues[language].has(key);
  }

  keys(language: Language): string[] {
    return [...this.catalogues[language].keys()];
  }

  /** The message with its placeholders filled; in English where the language lacks it, the key where English does. */
  text(key: string, params: MessageParams, language: Language): string {
    const spoken = this.catalogues[language].has(key) ? language : 'en';
    const source = this.catalogues[spoken].get(key);
    if (source === undefined) return key;
    return this.format(source, spoken).format(written(params, spoken)) as string;
  }

  /** What happened and what can be done next; `next` is null where nothing can. */
  refusal(code: string, params: MessageParams, language: Language): { message: string; next: string | null } {
    const next = `refusal.${code}.next`;
    return {
      message: this.text(`refusal.${code}.message`, params, language),
      next: this.has(next) ? this.text(next, params, language) : null,
    };
  }

  private format(source: string, language: Language): IntlMessageFormat {
    const known = `${language}\n${source}`;
    let format = this.compiled.get(known);
    if (!format) {
      format = new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
      this.compiled.set(known, format);
    }
    return format;
  }
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

/** Calendar days among the facts, written out as the language writes them. */
function written(params: MessageParams, language: Language): MessageParams {
  const days = Object.entries(params).filter(([, fact]) => typeof fact === 'string' && calendarDay.test(fact));
  if (days.length === 0) return params;
  return { ...params, ...Object.fromEntries(days.map(([name, day]) => [name, writtenDay(String(day), language)])) };
}

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Keys and messages of one language, over all libraries. */
function readCatalogue(language: Language): Catalogue {
  return new Map(messageFiles(language).flatMap(messagesIn));
}

/** The catalogue files of a language, of all libraries. */
export function messageFiles(language: Language): string[] {
  const libraries = join(projectRoot, 'libs');
  return readdirSync(libraries)
    .toSorted()
    .map((library) => join(libraries, library, 'messages'))
    .flatMap((folder) => listed(folder).map((file) => join(folder, file)))
    .filter((file) => basename(file) === `${language}.json` || file.endsWith(`.${language}.json`));
}

const refusalCode = /^[A-Z][A-Z0-9_]*$/;

/**
 * Keys and messages of one file: `record.en.json` has keys under `record`; in `en.json` what stands at the top in
 * capitals is the code of a refusal.
 */
export function messagesIn(file: string): [string, string][] {
  const [prefix = '', ...rest] = basename(file, '.json').split('.');
  const tree = JSON.parse(readFileSync(file, 'utf8')) as Tree;
  return Object.entries(tree).flatMap(([key, value]) => {
    const above = rest.length > 0 ? `${prefix}.` : refusalCode.test(key) ? 'refusal.' : '';
    return flatten({ [key]: value }, above);
  });
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `{ refusal: { A: { message: 'x' } } }` gives `refusal.A.message` → `x`. */
function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}
