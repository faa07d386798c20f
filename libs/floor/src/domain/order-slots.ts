import type { FloorProfile, SpeakerCategory } from './floor-profile.js';
import type { SlotHold } from './speaker-slot.js';

/** What the order of a slot depends on. */
export interface OrderedSlot {
  readonly category: SpeakerCategory;
  readonly cabinetRank: boolean;
  readonly requestNumber: number;
  readonly held: SlotHold | null;
}

/** Protocol order of organisations among themselves (practice of the lists of participants). */
const organisations: readonly SpeakerCategory[] = [
  'UN_ENTITY',
  'INTERGOVERNMENTAL_ORGANIZATION',
  'NON_GOVERNMENTAL_ORGANIZATION',
];

/**
 * FLR-12 Precedence as the body's profile has it: groups, then States (rank, members, observers), then organisations.
 * @returns numbers to compare from left to right, the smaller speaking first; equal ones follow the order of request
 */
export function precedenceOf(slot: OrderedSlot, profile: FloorProfile): readonly number[] {
  return [
    profile.groupsFirst && slot.category !== 'GROUP_CHAIR' ? 1 : 0,
    profile.organisationsLast ? organisations.indexOf(slot.category) + 1 : 0,
    profile.rankFirst && !slot.cabinetRank ? 1 : 0,
    profile.membersFirst && slot.category === 'OBSERVER' ? 1 : 0,
  ];
}

/** Below 0 when `a` takes precedence over `b`, 0 when neither does. */
export function comparePrecedence(a: OrderedSlot, b: OrderedSlot, profile: FloorProfile): number {
  const [left, right] = [precedenceOf(a, profile), precedenceOf(b, profile)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * FLR-11, FLR-12 The place, from 1, at which a newcomer joins those waiting: before the first that it takes precedence
 * over, otherwise at the end. Slots that stand by hand (FLR-13) are passed over: they keep the place they were given.
 */
export function placeNewcomer(line: readonly OrderedSlot[], newcomer: OrderedSlot, profile: FloorProfile): number {
  const before = line.findIndex((slot) => slot.held === null && comparePrecedence(newcomer, slot, profile) < 0);
  return (before === -1 ? line.length : before) + 1;
}

/**
 * FLR-11 to FLR-13 The whole order from the facts: slots that stand by hand keep their places in `line`, all others
 * fill the remaining places by precedence and then by request.
 */
export function orderSlots<S extends OrderedSlot>(line: readonly S[], profile: FloorProfile): S[] {
  const byRule = line
    .filter((slot) => slot.held === null)
    .toSorted((a, b) => comparePrecedence(a, b, profile) || a.requestNumber - b.requestNumber)
    .values();
  return line.map((slot) => (slot.held === null ? (byRule.next().value ?? slot) : slot));
}
