const hour = 3_600_000;

export type Reminder = 'DAY' | 'HOUR';

/** How long before the event each reminder is due; the nearest first. */
const due: readonly (readonly [Reminder, number])[] = [
  ['HOUR', hour],
  ['DAY', 24 * hour],
];

export interface RemindedAttendee {
  readonly startsAt: Date;
  /** When the place was got. */
  readonly placedAt: Date;
  readonly sent: readonly Reminder[];
}

/**
 * SDE-67 Each of the two reminders once, not after the event began, and none to somebody who got the place when it was
 * due already: that mail said when the event is. After a night without a worker only the nearer one is sent.
 */
export function reminderDue({ startsAt, placedAt, sent }: RemindedAttendee, now: Date): Reminder | null {
  if (now >= startsAt) return null;
  const [reminder, before] = due.find(([, span]) => startsAt.getTime() - span <= now.getTime()) ?? [];
  if (!reminder || before === undefined || sent.includes(reminder)) return null;
  return placedAt.getTime() < startsAt.getTime() - before ? reminder : null;
}
