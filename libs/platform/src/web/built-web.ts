import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#kernel';
import { projectRoot } from '../config/project-root.js';

/** A public page as the build of the web application lists it: what it fetches, by language. */
interface BuiltPage {
  /** Address as a regular expression. */
  readonly pattern: string;
  readonly ahead: Readonly<Record<Language, readonly string[]>>;
}

/** The built web application. It is read again when it was built anew, so that a build needs no restart. */
export class BuiltWeb {
  private index = '';
  private pages: readonly (BuiltPage & { readonly matches: RegExp })[] = [];
  private builtAt = 0;

  constructor(readonly folder: string = join(projectRoot, 'apps/web/dist')) {}

  /** `index.html`; undefined where the application was not built. */
  document(): string | undefined {
    const index = join(this.folder, 'index.html');
    if (!existsSync(index)) return undefined;
    const changed = statSync(index).mtimeMs;
    if (changed !== this.builtAt) {
      this.index = readFileSync(index, 'utf8');
      const pages = join(this.folder, 'pages.json');
      const listed = existsSync(pages) ? (JSON.parse(readFileSync(pages, 'utf8')) as BuiltPage[]) : [];
      this.pages = listed.map((page) => ({ ...page, matches: new RegExp(page.pattern) }));
      this.builtAt = changed;
    }
    return this.index;
  }

  /** Files that a page asks for when it opens in a language. */
  ahead(path: string, language: Language): readonly string[] {
    return this.pages.find(({ matches }) => matches.test(path))?.ahead[language] ?? [];
  }

  /** Changes with each build. */
  version(): number {
    return this.builtAt;
  }
}
