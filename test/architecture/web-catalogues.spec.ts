import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { languages } from '#kernel';
import { projectRoot } from '#platform';

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** Entries of a PO file: the English message (with its context) and the translation. */
function entriesOf(file: string): readonly Entry[] {
  const quoted = (lines: string | undefined) =>
    (lines ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string)
      .join('');
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const id = /^msgid ((?:".*"\n?)+)/m.exec(block)?.[1];
      const context = /^msgctxt (".*")/m.exec(block)?.[1];
      const text = /^msgstr ((?:".*"\n?)+)/m.exec(block)?.[1];
      const message = quoted(id);
      return message ? [{ id: context ? `${quoted(context)}: ${message}` : message, text: quoted(text) }] : [];
    });
}

/** Names of the placeholders and tags of a message, and the plural forms that it has. */
function partsOf(message: string): { readonly names: readonly string[]; readonly plurals: readonly string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const walk = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.value);
      if (element.type === TYPE.plural) plurals.push(Object.keys(element.options));
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  // Lingui names elements by number, which is no name for the parser of ICU messages: `<0>` counts as a placeholder.
  const plain = message.replaceAll(/<(\d+)\/?>/g, '{element$1}').replaceAll(/<\/\d+>/g, '');
  walk(parse(plain, { ignoreTag: true }));
  return { names: [...names].toSorted(), plurals };
}

const folders = globSync('apps/web/src/features/*/locale', { cwd: projectRoot }).map((folder) =>
  join(projectRoot, folder),
);
const featureOf = (folder: string) => basename(join(folder, '..'));

describe.each(folders.map((folder) => [featureOf(folder), folder]))('the texts of %s', (_, folder) => {
  const english = entriesOf(join(folder, 'en.po'));

  test.each(languages.filter((language) => language !== 'en'))('are all there in %s', (language) => {
    const translated = entriesOf(join(folder, `${language}.po`));
    expect(translated.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
    expect(translated.filter(({ text }) => text === '').map(({ id }) => id)).toEqual([]);
  });

  test.each(languages.filter((language) => language !== 'en'))(
    'say the same facts, in the plural forms of %s',
    (language) => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const wrong = entriesOf(join(folder, `${language}.po`)).filter(({ id, text }) => {
        const source = partsOf(id.replace(/^[a-z]+: /, ''));
        const target = partsOf(text);
        const sameNames = source.names.join() === target.names.join();
        return (
          !sameNames ||
          target.plurals.some((own) => forms.some((form) => !own.includes(form) && !isRare(language, form)))
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

/** French and Spanish have a form for whole millions, which `other` says as well. */
const isRare = (language: string, form: string): boolean => form === 'many' && ['fr', 'es'].includes(language);

test('no component says what the catalogues lack', () => {
  const output = execFileSync(process.execPath, ['apps/web/build/unsaid-messages.ts'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual([]);
}, 120_000);

test('style sheets know no left and right: Arabic mirrors the whole layout', () => {
  const physical =
    /(?:^|[\s;{])(?:margin|padding|border|inset)-(?:left|right)\b|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/;
  const wrong = globSync('apps/web/src/features/**/*.css', { cwd: projectRoot }).filter((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split('\n')
      .some((line) => physical.test(line)),
  );
  expect(wrong).toEqual([]);
});

test('entries that a translator should still check are listed for translators', () => {
  const list = readFileSync(join(projectRoot, 'docs/translation.md'), 'utf8');
  const marked = globSync('apps/web/src/features/*/locale/*.po', { cwd: projectRoot }).flatMap((file) =>
    readFileSync(join(projectRoot, file), 'utf8')
      .split('\n\n')
      .filter((block) => /^# to check/m.test(block))
      .map((block) => JSON.parse(/^msgid (".*")/m.exec(block)?.[1] ?? '""') as string),
  );
  expect([...new Set(marked)].filter((message) => !list.includes(`“${message}”`))).toEqual([]);
});
