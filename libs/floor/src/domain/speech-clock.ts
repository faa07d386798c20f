/**
 * A speaker's clock as pure arithmetic over instants: nothing ticks, so a process that dies loses nothing.
 * `usedMilliseconds` is what had run before `runningSince`; a clock without `runningSince` stands.
 */
export interface SpeechClock {
  /** Null without a limit. */
  readonly limitSeconds: number | null;
  readonly extendedSeconds: number;
  readonly warningSeconds: number;
  readonly usedMilliseconds: number;
  readonly runningSince: Date | null;
}

export type ClockPhase = 'STANDING' | 'RUNNING' | 'WARNING' | 'OVER';

/** FLR-22 A clock that starts now. @param limitSeconds null without a limit */
export function startClock(limitSeconds: number | null, warningSeconds: number, now: Date): SpeechClock {
  return { limitSeconds, extendedSeconds: 0, warningSeconds, usedMilliseconds: 0, runningSince: now };
}

/** Time spoken, in milliseconds; what stood still does not count. */
export function usedMilliseconds(clock: SpeechClock, now: Date): number {
  const running = clock.runningSince === null ? 0 : Math.max(0, now.getTime() - clock.runningSince.getTime());
  return clock.usedMilliseconds + running;
}

/** Time left, in milliseconds, extension included; negative when over; null without a limit. */
export function remainingMilliseconds(clock: SpeechClock, now: Date): number | null {
  const allowed = allowedMilliseconds(clock);
  return allowed === null ? null : allowed - usedMilliseconds(clock, now);
}

/** When the time is over if nothing changes; null while the clock stands or where there is no limit. */
export function endsAt(clock: SpeechClock): Date | null {
  const allowed = allowedMilliseconds(clock);
  if (allowed === null || clock.runningSince === null) return null;
  return new Date(clock.runningSince.getTime() + allowed - clock.usedMilliseconds);
}

/** FLR-23 When the warning shows; null like `endsAt`. */
export function warnsAt(clock: SpeechClock): Date | null {
  const end = endsAt(clock);
  return end === null ? null : new Date(end.getTime() - clock.warningSeconds * 1000);
}

export function clockPhase(clock: SpeechClock, now: Date): ClockPhase {
  const left = remainingMilliseconds(clock, now);
  if (left !== null && left <= 0) return 'OVER';
  if (clock.runningSince === null) return 'STANDING';
  return left !== null && left <= clock.warningSeconds * 1000 ? 'WARNING' : 'RUNNING';
}

/** The clock as it stands at `now`; the same clock if it stands already. */
export function stoppedClock(clock: SpeechClock, now: Date): SpeechClock {
  return { ...clock, usedMilliseconds: usedMilliseconds(clock, now), runningSince: null };
}

function allowedMilliseconds(clock: SpeechClock): number | null {
  return clock.limitSeconds === null ? null : (clock.limitSeconds + clock.extendedSeconds) * 1000;
}
