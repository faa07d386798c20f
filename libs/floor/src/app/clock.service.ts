import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept } from '#kernel';
import type { MeetingId } from '#kernel';
import type { RecordLine } from '../db/floor-change.js';
import type { StoredSlot } from '../db/stored-floor.js';
import { requireHolder } from '../domain/floor-turn.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { extendClock, pauseClock, resumeClock } from '../domain/run-clock.js';
import { remainingMilliseconds, usedMilliseconds } from '../domain/speech-clock.js';
import type { SpeechClock } from '../domain/speech-clock.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import type { LockedFloor } from './locked-floor.js';
import { durationFacts, named } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

/** The clock of the one who has the floor. */
@Injectable()
export class ClockService {
  constructor(private readonly command: FloorCommand) {}

  extend(actor: Actor, meetingId: MeetingId, seconds: number): Outcome {
    return this.onClock(actor, meetingId, {
      turn: (clock, { profile }) => extendClock(clock, seconds, profile),
      line: (slot) => ({
        kind: 'floor.extended',
        facts: { ...named(slot), ...durationFacts(seconds) },
        slotId: slot.id,
      }),
    });
  }

  pause(actor: Actor, meetingId: MeetingId): Outcome {
    return this.onClock(actor, meetingId, {
      turn: (clock, { now }) => pauseClock(clock, now),
      line: (slot) => ({ kind: 'clock.paused', facts: named(slot), slotId: slot.id }),
    });
  }

  resume(actor: Actor, meetingId: MeetingId): Outcome {
    return this.onClock(actor, meetingId, {
      turn: (clock, { now }) => resumeClock(clock, now),
      line: (slot, { now }) => ({
        kind: 'clock.resumed',
        facts: { ...named(slot), ...durationFacts(secondsLeft(slot, now)) },
        slotId: slot.id,
      }),
    });
  }

  private onClock(
    actor: Actor,
    meetingId: MeetingId,
    verb: {
      readonly turn: (clock: SpeechClock, locked: LockedFloor) => FloorDecision<SpeechClock>;
      readonly line: (slot: StoredSlot, locked: LockedFloor) => RecordLine;
    },
  ): Outcome {
    return this.command.run({ actor, target: { meetingId } }, (locked) => {
      const holder = requireHolder({ ...locked.floor, interrupted: null });
      if (!holder.ok) return holder;
      const clock = verb.turn(holder.value.clock, locked);
      if (!clock.ok) return clock;
      const slots = locked.storedTurn({ ...holder.value, clock: clock.value });
      return accept({ slots, lines: slots.map((slot) => verb.line(slot, locked)), decisive: false });
    });
  }
}

function secondsLeft({ clock }: StoredSlot, now: Date): number {
  if (clock === null) return 0;
  return (remainingMilliseconds(clock, now) ?? usedMilliseconds(clock, now)) / 1000;
}
