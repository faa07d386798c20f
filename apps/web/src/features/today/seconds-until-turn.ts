interface Waiting {
  readonly id: string;
  readonly limitSeconds: number | null;
}

interface Speaking {
  readonly endsAt: string | null;
  readonly remainingSeconds: number | null;
}

/**
 * About how many seconds pass before a waiting slot has its turn, if everyone takes the time they have.
 * @returns undefined where the slot does not wait, or someone before it has no limit
 */
export function secondsUntilTurn(
  waiting: readonly Waiting[],
  slotId: string,
  holder: Speaking | null,
  now: Date,
): number | undefined {
  const place = waiting.findIndex(({ id }) => id === slotId);
  if (place === -1) return undefined;
  let seconds = 0;
  if (holder) {
    const left = holder.endsAt ? (Date.parse(holder.endsAt) - now.getTime()) / 1000 : holder.remainingSeconds;
    if (left === null) return undefined;
    seconds = Math.max(0, left);
  }
  for (const { limitSeconds } of waiting.slice(0, place)) {
    if (limitSeconds === null) return undefined;
    seconds += limitSeconds;
  }
  return seconds;
}
