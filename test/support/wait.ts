type Falsy = false | 0 | '' | null | undefined;

/**
 * Waits until the condition holds, and gives what it gave.
 * @throws after the given time, with what the condition last gave
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  withinMs = 60_000,
): Promise<Exclude<T, Falsy>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await condition();
    if (answer) return answer as Exclude<T, Falsy>;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms in vain: ${what} (last: ${JSON.stringify(answer)})`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
