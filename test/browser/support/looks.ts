import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Widths at which nothing may reach beyond the window: a telephone, a tablet, a desktop. */
const widths = [1440, 768, 360] as const;
const heightAt: Readonly<Record<number, number>> = { 360: 740, 768: 1000, 1440: 900 };

/** WCAG 2.2 AA, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that a colour scheme can change. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Pictures are for people: they are taken where someone names a folder for them. */
const pictures = process.env.ROSTRUM_TEST_PICTURES;

let axe: Promise<string> | undefined;

interface Verdict {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** What hinders somebody on a page, one line each: rule, place, what would mend it. Axe is brought once per document. */
async function violationsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) {
    axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(`${await axe};0`);
  }
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<Verdict>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [id, target.join(' '), failureSummary.split('\n')[1]?.trim()].join(' '),
    ),
  );
}

/** How much wider than the window a page is, and what of it reaches beyond; fits an empty list. */
const beyondTheWindow = `(() => {
  const beyond = document.documentElement.scrollWidth - innerWidth;
  if (beyond <= 0) return [];
  const outside = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1);
  });
  const named = (element) => {
    const { left, right } = element.getBoundingClientRect();
    return [element.tagName.toLowerCase(), element.className, Math.round(left), Math.round(right)].join(' ');
  };
  return [beyond + ' px wider than the window', ...outside.slice(0, 8).map(named)];
})()`;

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function inScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
}

/** What is wrong with a page, by where it was seen; nothing wrong is an empty record. */
export type Findings = Readonly<Record<string, readonly string[]>>;

/**
 * Looks at a page that is open: every rule at desktop and telephone width, the rules of colour in the dark as well,
 * and whether anything is wider than the window. Leaves the page light and wide.
 */
export async function findingsOf(page: Page, name: string): Promise<Findings> {
  const found: Record<string, readonly string[]> = {};
  const note = (where: string, what: readonly string[]) => {
    if (what.length > 0) found[where] = what;
  };
  for (const width of widths) {
    await page.setViewportSize({ width, height: heightAt[width] ?? 900 });
    note(`width of ${width}`, await page.evaluate<string[]>(beyondTheWindow));
    if (width !== 768) note(`light, ${width}`, await violationsOf(page));
    await picture(page, `${name}-${width}`);
    if (width === 768) continue;
    await inScheme(page, 'dark');
    note(`dark, ${width}`, await violationsOf(page, ofColour));
    await picture(page, `${name}-${width}-dark`);
    await inScheme(page, 'light');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}
