import type { BoardMeetingFragment, BoardQuery, MeetingInput, MeetingMode } from '../../../generated/graphql.js';
import { dayKeyIn, instantAt, minuteOfDayIn } from '../../shell/dates.js';

export type BoardSession = NonNullable<BoardQuery['session']>;
export type BoardRoom = BoardSession['rooms'][number];

/** A time of day at which meetings are held: minutes since midnight at the place. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** Where a meeting can stand on the board; `roomId` undefined for the row of online meetings. */
export interface Place {
  readonly day: string;
  readonly slot: Slot;
  readonly roomId: string | undefined;
}

/** The usual two meetings of a day, where a part has none yet. */
const usualSlots: readonly Slot[] = [
  { start: 600, end: 780 },
  { start: 900, end: 1080 },
];

export const placeId = ({ day, slot, roomId }: Place): string =>
  `${day} ${slot.start}-${slot.end} ${roomId ?? 'online'}`;

/** Days of a part on which there is work: weekdays, and weekends that have a meeting; grouped by week. */
export function weeksOf(
  part: { readonly startsOn: string; readonly endsOn: string },
  busyDays: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  for (let day = new Date(`${part.startsOn}T12:00:00Z`); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const key = day.toISOString().slice(0, 10);
    if (key > part.endsOn) return weeks.filter((week) => week.length > 0);
    const weekday = day.getUTCDay();
    if (weeks.length === 0 || weekday === 1) weeks.push([]);
    if ((weekday !== 0 && weekday !== 6) || busyDays.has(key)) weeks.at(-1)!.push(key);
  }
}

/** The times of day in use among these meetings, earliest first. */
export function slotsOf(meetings: readonly BoardMeetingFragment[], zone: string): readonly Slot[] {
  if (meetings.length === 0) return usualSlots;
  const slots = new Map(
    meetings.map((meeting) => [slotOf(meeting, zone)].map((slot) => [`${slot.start}-${slot.end}`, slot] as const)[0]!),
  );
  return [...slots.values()].toSorted((one, other) => one.start - other.start || one.end - other.end);
}

export function slotOf(meeting: Pick<BoardMeetingFragment, 'startsAt' | 'endsAt'>, zone: string): Slot {
  return { start: minuteOfDayIn(meeting.startsAt, zone), end: minuteOfDayIn(meeting.endsAt, zone) };
}

export function placeOf(meeting: BoardMeetingFragment, zone: string): Place {
  return { day: dayKeyIn(meeting.startsAt, zone), slot: slotOf(meeting, zone), roomId: meeting.room?.id };
}

/** How a meeting is held in another room: without a room online, in a room without equipment in the hall only. */
function modeIn(mode: MeetingMode, room: BoardRoom | undefined): MeetingMode {
  if (!room) return 'ONLINE';
  if (!room.hybrid) return 'IN_PERSON';
  return mode === 'ONLINE' ? 'HYBRID' : mode;
}

/** The command that puts a meeting at another place. */
export function movedTo(meeting: BoardMeetingFragment, place: Place, session: BoardSession): MeetingInput {
  const room = session.rooms.find(({ id }) => id === place.roomId);
  return {
    type: meeting.type,
    mode: meeting.room?.id === place.roomId ? meeting.mode : modeIn(meeting.mode, room),
    roomId: place.roomId ?? null,
    startsAt: instantAt(place.day, place.slot.start, session.timezone),
    endsAt: instantAt(place.day, place.slot.end, session.timezone),
    itemIds: meeting.items.map(({ id }) => id),
  };
}

/** `09:30` as minutes since midnight, and back. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
