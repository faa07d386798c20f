import { languages } from '#kernel';
import type { Language } from '#kernel';

/** What a page's document says before any script runs. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
}

export interface PageFacts {
  readonly head: PageHead;
  readonly language: Language;
  /** Address of the page without its search part, for example `https://rostrum.example/sessions/cnd-64`. */
  readonly address: string;
  /** Whether search engines may list it; others are told not to. */
  readonly listed: boolean;
  /** Files that the page will ask for, fetched at once: `assets/home-page-3f2a.js`. */
  readonly ahead: readonly string[];
}

/** Text as it may stand in HTML, in quotes too. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

function linkAhead(file: string): string {
  if (file.endsWith('.css')) return `<link rel="stylesheet" href="/${file}">`;
  if (file.endsWith('.woff2')) return `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`;
  return `<link rel="modulepreload" href="/${file}">`;
}

/** The built `index.html` with the language, title, description and addresses of one page. */
export function pageDocument(built: string, { head, language, address, listed, ahead }: PageFacts): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const links = listed
    ? [
        `<link rel="canonical" href="${escapeHtml(address)}">`,
        ...languages.map(
          (code) => `<link rel="alternate" hreflang="${code}" href="${escapeHtml(address)}?lang=${code}">`,
        ),
      ]
    : ['<meta name="robots" content="noindex">'];
  // A function as replacement: a `$` in a title is a `$`.
  return built
    .replace(/<html [^>]*>/, () => `<html lang="${language}" dir="${direction}" data-mantine-color-scheme="light">`)
    .replace(/<title>.*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`)
    .replace(
      /<meta\s+name="description"[^>]*>/,
      () => `<meta name="description" content="${escapeHtml(head.description)}">`,
    )
    .replace('</head>', () => `${[...links, ...ahead.map(linkAhead)].join('\n    ')}\n  </head>`);
}
