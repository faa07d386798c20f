import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import type { Actor } from '#access';
import { accept, refuse, storedText } from '#kernel';
import type { MeetingId, SpeakerSlotId } from '#kernel';
import type { FloorChange, RecordLine } from '../db/floor-change.js';
import type { StoredSlot } from '../db/stored-floor.js';
import { callToOrder } from '../domain/call-to-order.js';
import type { CallGround } from '../domain/call-to-order.js';
import { checkVersion } from '../domain/check-version.js';
import { endAtLimit, endFloor, returnToList } from '../domain/end-floor.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import type { FloorTurn, MeetingFloor } from '../domain/floor-turn.js';
import { giveFloor, nextSlot } from '../domain/give-floor.js';
import { hearPointOfOrder } from '../domain/hear-point-of-order.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';
import type { LockedFloor } from './locked-floor.js';
import { endedLine, givenLine, named, resumedLine } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

/** Giving the floor and taking it back. */
@Injectable()
export class FloorService {
  constructor(private readonly command: FloorCommand) {}

  /** Ends whoever has the floor and gives it to the next of the active list; where nobody waits, only ends. */
  giveToNext(actor: Actor, meetingId: MeetingId, seen: number): Outcome {
    return this.command.run({ actor, target: { meetingId } }, (locked) => {
      const current = checkVersion(locked.version, seen);
      if (!current.ok) return current;
      const { floor, meeting } = locked;
      const over = floor.holder === null ? null : endFloor(floor, locked.now);
      if (over && !over.ok) return over;
      const free: MeetingFloor = { ...floor, holder: null };
      const next = nextSlot(free, locked.slotsOf(meeting.activeListId));
      const ending = over === null ? nothing : endChange(locked, over.value, false);
      if (!next.ok) return over === null ? next : accept(ending);
      const taking = give(locked, free, { slotId: next.value.id, reason: null });
      return taking.ok ? accept(both(ending, taking.value)) : taking;
    });
  }

  /** To a chosen slot: a statement, a reply, a point of order (which interrupts), or back to the interrupted speaker. */
  give(actor: Actor, slotId: SpeakerSlotId, { seen, reason }: { seen: number; reason: string | null }): Outcome {
    return this.command.run({ actor, target: { slotId } }, (locked) => {
      const current = checkVersion(locked.version, seen);
      if (!current.ok) return current;
      return give(locked, locked.floor, { slotId, reason });
    });
  }

  /** @param seen where the statement that the Chair saw must still be the one that runs; null for whichever does */
  end(actor: Actor, meetingId: MeetingId, seen: number | null): Outcome {
    return this.command.run({ actor, target: { meetingId } }, (locked) => {
      const current = checkVersion(locked.version, seen);
      if (!current.ok) return current;
      const decision = endFloor(locked.floor, locked.now);
      return decision.ok ? accept(endChange(locked, decision.value, false)) : decision;
    });
  }

  /** FLR-26 By the clock; refused when there is nothing to end, so that any process may try at any time. */
  endAtLimit(meetingId: MeetingId): Outcome {
    return this.command.run({ actor: installation, target: { meetingId } }, (locked) => {
      const decision = endAtLimit(locked.floor, locked.profile, locked.now);
      return decision.ok ? accept(endChange(locked, decision.value, true)) : decision;
    });
  }

  /** Given by mistake, or nobody can be heard: back to the head of the list. */
  return(actor: Actor, meetingId: MeetingId, seen: number | null): Outcome {
    return this.command.run({ actor, target: { meetingId } }, (locked) => {
      const current = checkVersion(locked.version, seen);
      if (!current.ok) return current;
      const turn = locked.floor.holder ?? locked.floor.interrupted;
      const slots = locked.meeting.slots.filter((slot) => slot.listId === turn?.slot.listId);
      const decision = returnToList(locked.floor, slots);
      if (!decision.ok) return decision;
      const [head, ...others] = locked.stored(decision.value);
      if (!head) return refuse('NOBODY_HAS_FLOOR', 'FLR-21');
      return accept({
        slots: [{ ...head, clock: null, givenAt: null }, ...others],
        lines: [{ kind: 'floor.returned', facts: named(head), slotId: head.id }],
        decisive: true,
      });
    });
  }

  callToOrder(actor: Actor, meetingId: MeetingId, ground: CallGround): Outcome {
    return this.command.run({ actor, target: { meetingId } }, (locked) => {
      const decision = callToOrder(locked.floor, ground, locked.now);
      if (!decision.ok) return decision;
      const [slot] = locked.storedTurn(decision.value);
      if (!slot) return refuse('NOBODY_HAS_FLOOR', 'FLR-21');
      const kind = ground === 'OVER_TIME' ? 'speaker.called-to-order-time' : 'speaker.called-to-order-relevance';
      return accept({ lines: [{ kind, facts: named(slot), slotId: slot.id }], decisive: false });
    });
  }
}

const nothing: FloorChange = { lines: [], decisive: false };

function both(first: FloorChange, second: FloorChange): FloorChange {
  return {
    ...second,
    slots: [...(first.slots ?? []), ...(second.slots ?? [])],
    lines: [...first.lines, ...second.lines],
    decisive: true,
  };
}

function endChange(locked: LockedFloor, turn: FloorTurn, byClock: boolean): FloorChange {
  const slots = locked.storedTurn(turn);
  return { slots, lines: slots.map((slot) => endedLine(slot, turn, byClock)), decisive: true };
}

function give(
  locked: LockedFloor,
  floor: MeetingFloor,
  choice: { readonly slotId: SpeakerSlotId; readonly reason: string | null },
): FloorDecision<FloorChange> {
  const slot = locked.slot(choice.slotId);
  if (!slot.ok) return slot;
  const by = { profile: locked.profile, now: locked.now };
  if (slot.value.kind === 'POINT_OF_ORDER') return hear(locked, floor, slot.value);
  const list = locked.list(slot.value.listId);
  if (!list.ok) return list;
  const slots = locked.slotsOf(list.value.id);
  const decision = giveFloor(
    floor,
    { slot: slot.value, slots, timeLimits: list.value.timeLimits, reason: choice.reason },
    by,
  );
  if (!decision.ok) return decision;
  const taking = locked.storedTurn(decision.value);
  const resumes = slot.value.state === 'INTERRUPTED';
  const isNext = resumes || slot.value.position === 1;
  const outOfTurn: RecordLine[] = isNext
    ? []
    : [{ kind: 'floor.given-out-of-turn', facts: { ...named(slot.value), reason: storedText(choice.reason ?? '') } }];
  return accept({
    slots: taking,
    meeting: { activeListId: list.value.id },
    lines: [...outOfTurn, ...taking.map((each) => (resumes ? resumedLine(each, locked.now) : givenLine(each)))],
    decisive: true,
  });
}

function hear(locked: LockedFloor, floor: MeetingFloor, point: StoredSlot): FloorDecision<FloorChange> {
  const decision = hearPointOfOrder(floor, point, { profile: locked.profile, now: locked.now });
  if (!decision.ok) return decision;
  const { holder, interrupted } = decision.value;
  const newly = interrupted !== null && floor.holder !== null ? locked.storedTurn(interrupted) : [];
  const taking = locked.storedTurn(holder);
  return accept({
    slots: [...newly, ...taking],
    lines: [
      ...newly.map((slot): RecordLine => ({ kind: 'floor.interrupted', facts: named(slot), slotId: slot.id })),
      ...taking.map(givenLine),
    ],
    decisive: true,
  });
}
