import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { accept, storedText } from '#kernel';
import type { SpeakerSlotId } from '#kernel';
import type { RecordLine } from '../db/floor-change.js';
import type { StoredSlot } from '../db/stored-floor.js';
import { checkVersion } from '../domain/check-version.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { markAbsent } from '../domain/mark-absent.js';
import { moveSlot, releaseSlot } from '../domain/move-slot.js';
import { reinstateSlot } from '../domain/reinstate-slot.js';
import type { SpeakerSlot } from '../domain/speaker-slot.js';
import { listStateAt } from '../domain/speakers-list.js';
import { swapSlots } from '../domain/swap-slots.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome, FloorVerb } from './floor-command.js';
import type { LockedFloor } from './locked-floor.js';
import { named } from './record-facts.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

/** The order of those who wait: moving, exchanging, calling in vain, putting back. */
@Injectable()
export class SpeakersOrderService {
  constructor(private readonly command: FloorCommand) {}

  move(actor: Actor, slotId: SpeakerSlotId, to: { position: number; reason: string; seen: number | null }): Outcome {
    return this.onSlot(actor, [slotId], (locked, slot) => {
      const current = checkVersion(locked.version, to.seen);
      if (!current.ok) return current;
      const decision = moveSlot(locked.slotsOf(slot.listId), { slotId, position: to.position, reason: to.reason });
      if (!decision.ok) return decision;
      const facts = { ...named(slot), position: to.position, reason: storedText(to.reason) };
      return accept(reordered(locked, decision.value, { kind: 'speaker.moved', facts, slotId }));
    });
  }

  /** The place moved by hand is given up: FLR-13. */
  release(actor: Actor, slotId: SpeakerSlotId): Outcome {
    return this.onSlot(actor, [slotId], (locked, slot) => {
      const decision = releaseSlot(locked.slotsOf(slot.listId), slotId, locked.profile);
      if (!decision.ok) return decision;
      const facts = { ...named(slot), position: placeIn(decision.value, slotId) };
      return accept(reordered(locked, decision.value, { kind: 'speaker.released', facts, slotId }));
    });
  }

  /** At once by Chair or secretariat; by a delegation when the other has offered the same: FLR-14. */
  swap(actor: Actor, slotId: SpeakerSlotId, withSlotId: SpeakerSlotId): Outcome {
    return this.onSlot(actor, [slotId, withSlotId], (locked, slot) => {
      const wish = { actor: locked.by, slotId, withSlotId };
      const other = locked.slot(withSlotId);
      if (!other.ok) return other;
      const slots = [...locked.slotsOf(slot.listId), ...locked.slotsOf(other.value.listId)];
      const decision = swapSlots([...new Set(slots)], wish, locked.profile);
      if (!decision.ok) return decision;
      const facts = { ...named(slot), other: named(other.value).delegation };
      if (decision.value.done)
        return accept({
          slotId,
          ...reordered(locked, decision.value.order, { kind: 'speaker.swapped', facts, slotId }),
        });
      return accept({
        slotId,
        slots: locked.stored([decision.value.offer]),
        lines: [{ kind: 'speaker.swap-offered', facts, slotId }],
        decisive: false,
      });
    });
  }

  markAbsent(actor: Actor, slotId: SpeakerSlotId, seen: number | null): Outcome {
    return this.onSlot(actor, [slotId], (locked, slot) => {
      const current = checkVersion(locked.version, seen);
      if (!current.ok) return current;
      const decision = markAbsent(locked.slotsOf(slot.listId), slotId, locked.profile);
      if (!decision.ok) return decision;
      const { absent, struck, order } = decision.value;
      const kind = struck ? ('speaker.struck' as const) : ('speaker.absent' as const);
      return accept(reordered(locked, [...order, absent], { kind, facts: named(slot), slotId }));
    });
  }

  reinstate(actor: Actor, slotId: SpeakerSlotId): Outcome {
    return this.onSlot(actor, [slotId], (locked, slot) => {
      const list = locked.list(slot.listId);
      if (!list.ok) return list;
      const decision = reinstateSlot(locked.slotsOf(slot.listId), slotId, listStateAt(list.value, locked.now));
      if (!decision.ok) return decision;
      const facts = { ...named(slot), position: placeIn(decision.value, slotId) };
      return accept(reordered(locked, decision.value, { kind: 'speaker.reinstated', facts, slotId }));
    });
  }

  private onSlot(
    actor: Actor,
    [slotId, ...slotIds]: readonly [SpeakerSlotId, ...SpeakerSlotId[]],
    verb: (locked: LockedFloor, slot: StoredSlot) => ReturnType<FloorVerb>,
  ): Outcome {
    return this.command.run({ actor, target: { slotId }, slotIds }, (locked) => {
      const slot = locked.slot(slotId);
      return slot.ok ? verb(locked, slot.value) : slot;
    });
  }
}

function reordered(locked: LockedFloor, order: readonly SpeakerSlot[], line: RecordLine) {
  return { slots: locked.stored(order), lines: [line], decisive: true };
}

function placeIn(order: readonly SpeakerSlot[], slotId: SpeakerSlotId): number {
  return order.findIndex((slot) => slot.id === slotId) + 1;
}
