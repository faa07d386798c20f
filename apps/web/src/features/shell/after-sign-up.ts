const key = 'rostrum-after-sign-up';
const kept = 86_400_000;

/**
 * Keeps where somebody wanted to go before they signed up, until they have followed the link in their mail: in this
 * browser, for a day.
 */
export function rememberAfterSignUp(next: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ next, until: Date.now() + kept }));
  } catch {
    // Without storage they arrive at their own page.
  }
}

/** Where somebody wanted to go before they signed up; only once. */
export function takeAfterSignUp(): string | undefined {
  try {
    const { next, until } = JSON.parse(localStorage.getItem(key) ?? '{}') as { next?: unknown; until?: unknown };
    localStorage.removeItem(key);
    return typeof next === 'string' && typeof until === 'number' && until > Date.now() ? next : undefined;
  } catch {
    return undefined;
  }
}
