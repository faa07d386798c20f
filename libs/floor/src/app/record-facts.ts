import type { RecordLine } from '../db/floor-change.js';
import { nameOnRecord } from '../db/stored-floor.js';
import type { StoredSlot } from '../db/stored-floor.js';
import type { FloorTurn } from '../domain/floor-turn.js';
import { remainingMilliseconds, usedMilliseconds } from '../domain/speech-clock.js';
import type { TranslatedText } from '#kernel';

/** A duration as the sentences of the record take it. @param seconds whole or not; rounded to the nearest */
export function durationFacts(seconds: number): { readonly minutes: number; readonly seconds: number } {
  const whole = Math.max(0, Math.round(seconds));
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
}

/** Who speaks, as the record names them. */
export function named(slot: StoredSlot): { readonly delegation: TranslatedText } {
  return { delegation: nameOnRecord(slot.plate, slot.groupName) };
}

/** The line that says who got the floor, and for how long. */
export function givenLine(slot: StoredSlot): RecordLine {
  const facts = named(slot);
  const limit = slot.clock?.limitSeconds ?? null;
  const about = { slotId: slot.id };
  if (slot.kind === 'POINT_OF_ORDER') return { kind: 'point-of-order.heard', facts, ...about };
  if (slot.kind === 'RIGHT_OF_REPLY')
    return {
      kind: 'reply.given',
      facts: { ...facts, number: slot.replyNumber ?? 1, ...durationFacts(limit ?? 0) },
      ...about,
    };
  if (limit === null) return { kind: 'floor.given-unlimited', facts, ...about };
  return { kind: 'floor.given', facts: { ...facts, ...durationFacts(limit) }, ...about };
}

/** The line that says that an interrupted speaker goes on, and with how much time. */
export function resumedLine(slot: StoredSlot, now: Date): RecordLine {
  const left = (slot.clock && remainingMilliseconds(slot.clock, now)) ?? 0;
  return { kind: 'floor.resumed', facts: { ...named(slot), ...durationFacts(left / 1000) }, slotId: slot.id };
}

/** The line that says that a statement is over, by its end or by the clock. */
export function endedLine(slot: StoredSlot, turn: FloorTurn, byClock: boolean): RecordLine {
  const used = usedMilliseconds(turn.clock, slot.endedAt ?? new Date(0)) / 1000;
  const facts = { ...named(slot), ...durationFacts(used) };
  return { kind: byClock ? 'floor.timed-out' : 'floor.ended', facts, slotId: slot.id };
}
