import { accept, refuse } from '#kernel';
import type { Decision } from '#kernel';

export type PrivacyRefusal = 'RETENTION_FAULTY' | 'RETENTION_FIXED';

/** PRI-5 @param bound whether data of this kind are bound to sessions */
export function checkRetention(days: number, bound: boolean): Decision<undefined, PrivacyRefusal> {
  if (!bound) return refuse('RETENTION_FIXED', 'PRI-5');
  return days >= 1 && days <= 3650 ? accept() : refuse('RETENTION_FAULTY', 'PRI-5', { least: 1, most: 3650 });
}

/** PRI-3 The last day on which a session may have ended whose data are to go now. @returns `YYYY-MM-DD` */
export function endedBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
