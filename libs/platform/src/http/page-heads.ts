import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';

export interface PageHead {
  readonly title: string;
  readonly description?: string;
}

/** Finds the head of a page; `null` says that there is no such page, undefined that nothing is known of it. */
type HeadFinder = (match: RegExpExecArray, language: Language) => Promise<PageHead | null>;

/**
 * Titles and descriptions of public pages, so that they are there before any script runs. Libraries register their own
 * by address; they must tell what a stranger may know, nothing else.
 */
@Injectable()
export class PageHeads {
  private readonly finders: { readonly pattern: RegExp; readonly find: HeadFinder }[] = [];

  /** @param pattern of the path, from `^` to `$` */
  register(pattern: RegExp, find: HeadFinder): void {
    this.finders.push({ pattern, find });
  }

  /** @returns null when a library says that there is no such page */
  async of(pathname: string, language: Language): Promise<PageHead | null | undefined> {
    for (const { pattern, find } of this.finders) {
      const match = pattern.exec(pathname);
      // A page whose head cannot be read is shown without one; it will say itself what is the matter.
      if (match) return find(match, language).catch(() => undefined);
    }
    return undefined;
  }
}
