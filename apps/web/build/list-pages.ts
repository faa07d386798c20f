import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Plugin } from 'vite';

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

/** Public pages: their address, the module that shows them, the features whose texts they speak. */
const pages = [
  { pattern: '^/$', modules: ['public/home-page.tsx'], features: ['shell', 'public'] },
  {
    pattern: '^/sessions/[^/]+$',
    modules: ['public/session/session-page.tsx', 'public/session/programme-page.tsx'],
    features: ['shell', 'public'],
  },
  { pattern: '^/sessions/', modules: ['public/session/session-page.tsx'], features: ['shell', 'public'] },
  {
    pattern: '^/meetings/[^/]+$',
    modules: ['public/meeting/meeting-page.tsx'],
    features: ['shell', 'public', 'floor', 'conference'],
  },
] as const;

const fonts: Readonly<Partial<Record<(typeof languages)[number], string>>> = {
  ar: 'generated/noto-sans-arabic',
  ru: 'noto-sans-cyrillic-wght-normal',
};

/**
 * Writes `pages.json`: what each public page fetches, so that the server names it all in the page's document and the
 * browser need not find out chunk by chunk.
 */
export function listPages(): Plugin {
  let folder = '';
  return {
    name: 'rostrum-list-pages',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
      const entry = reach(manifest, 'index.html');
      const files = Object.values(manifest);
      const list = pages.map(({ pattern, modules, features }) => ({
        pattern,
        ahead: Object.fromEntries(
          languages.map((language) => {
            const sources = [
              ...modules.map((module) => `src/features/${module}`),
              ...features.map((feature) => `src/features/${feature}/locale/${language}.po`),
            ];
            const needed = new Set(sources.flatMap((source) => [...reach(manifest, source)]));
            const font = [fonts[language], 'noto-sans-latin-wght-normal'].flatMap(
              (name) => files.find((file) => name !== undefined && file.src?.includes(`${name}.woff2`))?.file ?? [],
            );
            return [language, [...needed.difference(entry), ...font]];
          }),
        ),
      }));
      writeFileSync(join(folder, 'pages.json'), JSON.stringify(list));
    },
  };
}

/** The files that a module brings with it, styles included. */
function reach(manifest: Manifest, source: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`The build has no ${source}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const imported of chunk.imports ?? []) reach(manifest, imported, found);
  return found;
}
