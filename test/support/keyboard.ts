import type { Page } from 'playwright-core';

/** More stops than any of our pages has before its main button. */
const mostStops = 80;

/** What the element with the focus is called, as far as a test needs it. */
const focused = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? '';
  return label.trim().replace(/\\s+/g, ' ');
})()`;

/**
 * Presses Tab until the element of that name has the focus, as someone without a mouse does.
 * @throws when it is never reached, with what was reached instead
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop <= mostStops; stop += 1) {
    const here = await page.evaluate<string>(focused);
    if (here.startsWith(name)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches "${name}"; it went over ${JSON.stringify([...new Set(passed)])}`);
}

/** Reaches an element by Tab and presses it. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Reaches a field by Tab and types into it. */
export async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
