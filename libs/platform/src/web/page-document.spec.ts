import { describe, expect, test } from '@jest/globals';
import { pageDocument } from './page-document.js';
import { pageLanguage } from './page-language.js';

const built = `<!doctype html>
<html lang="en" dir="ltr" data-mantine-color-scheme="light">
  <head>
    <title>Rostrum</title>
    <meta
      name="description"
      content="Before"
    />
  </head>
  <body></body>
</html>`;

const facts = {
  head: { title: 'A $& "title" <script>', description: 'It’s & that' },
  language: 'ar' as const,
  address: 'https://rostrum.example/sessions/cnd-64',
  listed: true,
  ahead: ['assets/page.js', 'assets/page.css', 'assets/arabic.woff2'],
};

describe('a page document', () => {
  test('says language and direction before any script runs', () => {
    expect(pageDocument(built, facts)).toContain('<html lang="ar" dir="rtl"');
  });

  test('carries title and description as text, never as markup', () => {
    const document = pageDocument(built, facts);
    expect(document).toContain('<title>A $&amp; &quot;title&quot; &lt;script&gt;</title>');
    expect(document).toContain('<meta name="description" content="It’s &amp; that">');
    expect(document).not.toContain('Before');
  });

  test('names its address in all six languages, or asks not to be listed', () => {
    expect(pageDocument(built, facts).match(/hreflang/g)).toHaveLength(6);
    const unlisted = pageDocument(built, { ...facts, listed: false });
    expect(unlisted).not.toContain('hreflang');
    expect(unlisted).toContain('noindex');
  });

  test('fetches what the page needs at once', () => {
    const document = pageDocument(built, facts);
    expect(document).toContain('<link rel="modulepreload" href="/assets/page.js">');
    expect(document).toContain('<link rel="stylesheet" href="/assets/page.css">');
    expect(document).toContain('as="font"');
  });
});

describe('the language of a page', () => {
  test.each([
    ['the address comes first', { query: 'fr', cookie: 'rostrum-language=ru', acceptLanguage: 'es' }, 'fr'],
    [
      'then what was chosen before',
      { query: undefined, cookie: 'a=b; rostrum-language=ru', acceptLanguage: 'es' },
      'ru',
    ],
    ['then the browser', { query: undefined, cookie: 'a=b', acceptLanguage: 'de, es;q=0.5' }, 'es'],
    [
      'a language that is not of the six counts for nothing',
      { query: 'de', cookie: 'rostrum-language=xx', acceptLanguage: undefined },
      'en',
    ],
  ] as const)('%s', (_, asked, expected) => {
    expect(pageLanguage(asked)).toBe(expected);
  });
});
