/** What a clock shows: counting down calmly, warning, or over its time. */
export type ClockPhase = 'running' | 'warning' | 'over';

export interface ClockReading {
  /** Whole seconds left, negative once the time is over; without a limit the seconds spoken. */
  readonly seconds: number;
  /** False where the time is not limited: the clock then counts up. */
  readonly limited: boolean;
  readonly phase: ClockPhase;
  readonly paused: boolean;
}

/** The part of a floor holder that a clock needs; instants are ISO 8601 in UTC. */
export interface ClockSource {
  readonly givenAt: string;
  readonly endsAt?: string | null;
  readonly warnsAt?: string | null;
  readonly remainingSeconds?: number | null;
  readonly paused: boolean;
}

/** Warning shown where the server gives no instant because the clock stands. */
const warningWhilePaused = 30;

/**
 * Reads the clock at an instant of the server's time.
 * Seconds are rounded up, so that `0:01` stands until the time is really over and `0:00` means over.
 *
 * @param serverNow milliseconds since the epoch on the server's clock
 */
export function readClock(source: ClockSource, serverNow: number): ClockReading {
  const left = source.remainingSeconds;
  if (left === null || left === undefined) {
    const spoken = Math.max(0, Math.floor((serverNow - Date.parse(source.givenAt)) / 1000));
    return { seconds: spoken, limited: false, phase: 'running', paused: source.paused };
  }
  if (source.paused || !source.endsAt) {
    return { seconds: left, limited: true, phase: phaseOf(left, warningWhilePaused), paused: true };
  }
  const ends = Date.parse(source.endsAt);
  const seconds = Math.ceil((ends - serverNow) / 1000);
  const warns = source.warnsAt ? Math.round((ends - Date.parse(source.warnsAt)) / 1000) : warningWhilePaused;
  return { seconds, limited: true, phase: phaseOf(seconds, warns), paused: false };
}

function phaseOf(seconds: number, warning: number): ClockPhase {
  if (seconds <= 0) return 'over';
  return seconds <= warning ? 'warning' : 'running';
}

/** `4:05`, `0:00`, `−1:12`, `1:00:00`: minutes and seconds, hours only where there are some. */
export function formatClock(seconds: number): string {
  const whole = Math.abs(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  const sign = seconds < 0 ? '\u2212' : '';
  return hours > 0 ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${sign}${minutes}:${rest}`;
}
