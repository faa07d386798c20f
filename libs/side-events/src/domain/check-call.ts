import { accept, storedText } from '#kernel';
import type { FaultyField } from '#kernel';
import { equipmentKeys, organiserClasses } from './side-event-kinds.js';
import type { RoomFacts, SideEventCall } from './side-event-kinds.js';
import type { SideEventDecision } from './side-event-refusal.js';

/** A span of time. */
export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface CallFacts {
  readonly slots: readonly Span[];
  readonly rooms: readonly Omit<RoomFacts, 'hybrid'>[];
  /** Plenary meetings and those of the committee of the whole, as scheduled. */
  readonly plenary: readonly Span[];
  /** Rooms of the session. */
  readonly sessionRooms: readonly string[];
}

const ranges = {
  perOrganiser: [1, 20],
  preferences: [1, 10],
  minutes: [10, 480],
  onlineAtOnce: [0, 50],
  abstractCharacters: [100, 10_000],
  offerHours: [1, 720],
} as const;
const mostSlots = 200;

/** SDE-1, SDE-2, SDE-3 Whether a call can be followed. */
export function checkCall(call: SideEventCall, facts: CallFacts): SideEventDecision<undefined> {
  const faults: FaultyField[] = [...checkNumbers(call), ...checkLists(call), ...checkSlots(call, facts)];
  const add = (path: string, code: string, params?: FaultyField['params']): void =>
    void faults.push({ path: `input.${path}`, code, ...(params && { params }) });
  if (instant(call.closesAt) <= instant(call.opensAt)) add('closesAt', 'SIDE_ENDS_BEFORE');
  if (call.exhibitionsFrom && call.exhibitionsTo && call.exhibitionsTo < call.exhibitionsFrom)
    add('exhibitionsTo', 'SIDE_ENDS_BEFORE');
  for (const [index, { roomId, seats }] of facts.rooms.entries()) {
    if (!facts.sessionRooms.includes(roomId)) add(`rooms.${index}.roomId`, 'NO_SUCH_ROOM');
    if (seats < 1 || seats > 100_000) add(`rooms.${index}.seats`, 'OUT_OF_RANGE', { least: 1, most: 100_000 });
    if (facts.rooms.findIndex((room) => room.roomId === roomId) < index) add(`rooms.${index}.roomId`, 'GIVEN_TWICE');
  }
  if (faults.length === 0) return accept();
  const rule = faults.some(({ path }) => path.startsWith('input.slots'))
    ? 'SDE-2'
    : faults.some(({ path }) => path.startsWith('input.rooms'))
      ? 'SDE-3'
      : 'SDE-1';
  return { ok: false, code: 'SIDE_CALL_FAULTY', rule, fields: faults };
}

function checkNumbers(call: SideEventCall): FaultyField[] {
  return Object.entries(ranges).flatMap(([name, [least, most]]) => {
    const value = call[name as keyof typeof ranges];
    return value < least || value > most
      ? [{ path: `input.${name}`, code: 'OUT_OF_RANGE', params: { least, most } }]
      : [];
  });
}

function checkLists(call: SideEventCall): FaultyField[] {
  const faults: FaultyField[] = [];
  const classes = call.order.flat();
  if (classes.length === 0) faults.push({ path: 'input.order', code: 'NONE_GIVEN' });
  if (new Set(classes).size < classes.length || !classes.every((one) => organiserClasses.includes(one)))
    faults.push({ path: 'input.order', code: 'GIVEN_TWICE' });
  if (call.modes.length === 0) faults.push({ path: 'input.modes', code: 'NONE_GIVEN' });
  if (call.equipment.some((key) => !(equipmentKeys as readonly string[]).includes(key)))
    faults.push({ path: 'input.equipment', code: 'SIDE_NOT_OFFERED' });
  for (const [index, { key, name }] of call.themes.entries()) {
    if (!/^[a-z0-9-]{2,40}$/.test(key)) faults.push({ path: `input.themes.${index}.key`, code: 'NOT_A_KEY' });
    if (call.themes.findIndex((theme) => theme.key === key) < index)
      faults.push({ path: `input.themes.${index}.key`, code: 'GIVEN_TWICE' });
    if (storedText(name[name.original ?? 'en'] ?? '') === '')
      faults.push({ path: `input.themes.${index}.name`, code: 'NONE_GIVEN' });
  }
  return faults;
}

/** SDE-2 */
function checkSlots(call: SideEventCall, { slots, plenary }: CallFacts): FaultyField[] {
  if (slots.length === 0) return [{ path: 'input.slots', code: 'NONE_GIVEN' }];
  if (slots.length > mostSlots) return [{ path: 'input.slots', code: 'SIDE_TOO_MANY', params: { most: mostSlots } }];
  return slots.flatMap((slot, index) => {
    const path = `input.slots.${index}.startsAt`;
    const minutes = (instant(slot.endsAt) - instant(slot.startsAt)) / 60_000;
    if (minutes < call.minutes) return [{ path, code: 'SIDE_SLOT_SHORT', params: { minutes: call.minutes } }];
    if (slots.some((other, before) => before < index && overlap(slot, other)))
      return [{ path, code: 'SIDE_SLOTS_OVERLAP' }];
    return plenary.some((meeting) => overlap(slot, meeting)) ? [{ path, code: 'SIDE_SLOT_IN_PLENARY' }] : [];
  });
}

/** Whether two spans have time in common; one that begins as the other ends has none. */
export function overlap(one: Span, other: Span): boolean {
  return instant(one.startsAt) < instant(other.endsAt) && instant(other.startsAt) < instant(one.endsAt);
}

function instant(text: string): number {
  return Date.parse(text);
}
