import type { Actor } from '#access';
import { accept, refuse } from '#kernel';
import type { SpeakerSlotId, SpeakersListId } from '#kernel';
import type { StoredList, StoredMeeting, StoredSlot } from '../db/stored-floor.js';
import type { FloorVersion } from '../domain/check-version.js';
import type { FloorActor } from '../domain/floor-actor.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import type { FloorTurn, MeetingFloor } from '../domain/floor-turn.js';
import type { SpeakerSlot } from '../domain/speaker-slot.js';
import { numbered, waiting } from '../domain/waiting-slots.js';

/** The floor of a meeting while a command holds its lock: what the rules are asked with. */
export class LockedFloor {
  constructor(
    readonly meeting: StoredMeeting,
    readonly actor: Actor,
    /** The same person as the rules see them. */
    readonly by: FloorActor,
    readonly now: Date,
  ) {}

  get profile(): StoredMeeting['profile'] {
    return this.meeting.profile;
  }

  /** What a command on an older picture is compared with (FLR-39). */
  get version(): FloorVersion {
    return { current: this.meeting.version, decisive: this.meeting.decisiveVersion };
  }

  /** Who has the floor, who was interrupted, which points of order wait. */
  get floor(): MeetingFloor {
    const { state, slots } = this.meeting;
    const raised = slots.filter((slot) => slot.kind === 'POINT_OF_ORDER' && slot.state === 'WAITING');
    return {
      state,
      holder: turnOf(slots.find((slot) => slot.state === 'SPEAKING')),
      interrupted: turnOf(slots.find((slot) => slot.state === 'INTERRUPTED')),
      pointsOfOrder: raised.toSorted((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime()),
    };
  }

  list(id: SpeakersListId | null): FloorDecision<StoredList> {
    const list = this.meeting.lists.find((candidate) => candidate.id === id);
    return list === undefined ? refuse('LIST_NOT_FOUND', 'FLR-41') : accept(list);
  }

  /** A slot of this meeting that is pending, or that the command named. */
  slot(id: SpeakerSlotId): FloorDecision<StoredSlot> {
    const slot = this.meeting.slots.find((candidate) => candidate.id === id);
    return slot === undefined ? refuse('SLOT_NOT_FOUND', 'FLR-41') : accept(slot);
  }

  /** The pending ones of a list, with what else was read of it (`StoredMeeting.slots`). */
  slotsOf(listId: SpeakersListId | null): StoredSlot[] {
    return this.meeting.slots.filter((slot) => slot.listId === listId);
  }

  /** Slots as a rule answered them, with what only storage knows. */
  stored(slots: readonly SpeakerSlot[]): StoredSlot[] {
    const known = new Map(this.meeting.slots.map((slot) => [slot.id, slot]));
    return slots.flatMap((slot) => {
      const before = known.get(slot.id);
      return before === undefined ? [] : [{ ...before, ...slot }];
    });
  }

  /** A turn as a rule answered it; the start of the turn is kept, its end noted when it is over. */
  storedTurn(turn: FloorTurn): StoredSlot[] {
    return this.stored([turn.slot]).map((slot) => ({
      ...slot,
      clock: turn.clock,
      givenAt: slot.givenAt ?? this.now,
      endedAt: slot.state === 'SPOKEN' ? this.now : null,
    }));
  }

  /** A new slot and those that wait behind it. @param position its place among the waiting, from 1 */
  placed(slot: StoredSlot, position: number): StoredSlot[] {
    const line = waiting(this.slotsOf(slot.listId), slot.kind);
    return line.toSpliced(position - 1, 0, slot).map((each, index) => ({ ...each, position: index + 1 }));
  }

  /**
   * What changed, with everyone whose place follows from it: the waiting of each list concerned are numbered from 1
   * without gaps, and whoever does not wait has no place.
   */
  renumbered(changed: readonly StoredSlot[]): StoredSlot[] {
    const before = new Map(this.meeting.slots.map((slot) => [slot.id, slot]));
    const after = new Map(before);
    for (const slot of changed) after.set(slot.id, slot.state === 'WAITING' ? slot : { ...slot, position: null });
    for (const listId of new Set(changed.flatMap((slot) => slot.listId ?? []))) {
      const slots = [...after.values()].filter((slot) => slot.listId === listId);
      for (const kind of ['STATEMENT', 'RIGHT_OF_REPLY'] as const) {
        for (const slot of numbered(waiting(slots, kind))) after.set(slot.id, slot);
      }
    }
    return [...after.values()].filter((slot) => before.get(slot.id) !== slot);
  }
}

function turnOf(slot: StoredSlot | undefined): FloorTurn | null {
  return slot?.clock ? { slot, clock: slot.clock } : null;
}
