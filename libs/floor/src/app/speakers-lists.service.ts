import { Injectable } from '@nestjs/common';
import { installation } from '#access';
import type { Actor } from '#access';
import { accept, Clock, isUuid, refuse, storedText } from '#kernel';
import type { AgendaItemId, MeetingId, SpeakersListId, TranslatedText } from '#kernel';
import { newId } from '#platform';
import type { RecordLine } from '../db/floor-change.js';
import { DueRepository } from '../db/due.repository.js';
import { MeetingFloorRepository } from '../db/meeting-floor.repository.js';
import type { StoredList } from '../db/stored-floor.js';
import { closeList, finishList, openList } from '../domain/change-list-state.js';
import { checkNames, longest } from '../domain/check-text.js';
import type { TimeLimits } from '../domain/floor-profile.js';
import type { FloorDecision } from '../domain/floor-refusal.js';
import { setTimeLimits } from '../domain/set-time-limits.js';
import { setUpList } from '../domain/set-up-list.js';
import { listStateAt } from '../domain/speakers-list.js';
import type { ListState } from '../domain/speakers-list.js';
import { FloorCommand } from './floor-command.js';
import type { FloorOutcome } from './floor-command.js';

type Outcome = Promise<FloorDecision<FloorOutcome>>;

export interface ListSetUp {
  readonly itemId: AgendaItemId | null;
  readonly title: TranslatedText | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly timeLimits: TimeLimits;
}

/** Setting up, opening, closing and finishing lists of speakers. */
@Injectable()
export class SpeakersListsService {
  constructor(
    private readonly command: FloorCommand,
    private readonly floors: MeetingFloorRepository,
    private readonly due: DueRepository,
    private readonly clock: Clock,
  ) {}

  setUp(actor: Actor, meetingId: MeetingId, wish: ListSetUp): Outcome {
    return this.command.run({ actor, target: { meetingId } }, async ({ meeting }) => {
      const item = wish.itemId && (isUuid(wish.itemId) ? await this.floors.itemTitle(meetingId, wish.itemId) : null);
      if (wish.itemId !== null && item === null) return refuse('ITEM_NOT_FOUND', 'FLR-41');
      const title = checkNames(wish.title, longest.title);
      if (!title.ok) return title;
      const decision = setUpList({ ...wish, titled: title.value !== null }, meeting.lists);
      if (!decision.ok) return decision;
      const id = newId<SpeakersListId>();
      const isCurrent = meeting.activeListId === null && wish.itemId === meeting.currentItemId;
      return accept({
        newList: { ...wish, title: title.value, id, meetingId, state: 'PLANNED' as const },
        meeting: isCurrent ? { activeListId: id } : {},
        lines: [{ kind: 'list.set-up', facts: { list: title.value ?? item ?? {} }, listId: id }],
        decisive: false,
      });
    });
  }

  /** Opens a list, or opens a closed one again with a reason (FLR-3). */
  open(actor: Actor, listId: SpeakersListId, reason: string | null): Outcome {
    return this.change(actor, listId, (list, now) => {
      const decision = openList(list, now, reason);
      if (!decision.ok) return decision;
      const about = { listId: list.id };
      return accept({
        state: decision.value,
        line:
          decision.value === 'REOPENED'
            ? { kind: 'list.reopened', facts: { list: list.title, reason: storedText(reason ?? '') }, ...about }
            : { kind: 'list.opened', facts: { list: list.title }, ...about },
      });
    });
  }

  close(actor: Actor, listId: SpeakersListId): Outcome {
    return this.change(actor, listId, (list, now) => {
      const decision = closeList(list, now);
      if (!decision.ok) return decision;
      const line: RecordLine = { kind: 'list.closed', facts: { list: list.title }, listId: list.id };
      return accept({ state: decision.value, line });
    });
  }

  finish(actor: Actor, listId: SpeakersListId): Outcome {
    return this.change(actor, listId, (list, now, left) => {
      const decision = finishList(list, now, left);
      if (!decision.ok) return decision;
      const line: RecordLine = { kind: 'list.finished', facts: { list: list.title }, listId: list.id };
      return accept({ state: decision.value, line });
    });
  }

  setTimeLimits(actor: Actor, listId: SpeakersListId, timeLimits: TimeLimits): Outcome {
    return this.command.run({ actor, target: { listId } }, (locked) => {
      const list = locked.list(listId);
      if (!list.ok) return list;
      const decision = setTimeLimits(timeLimits);
      if (!decision.ok) return decision;
      return accept({
        lists: [{ id: listId, timeLimits: decision.value }],
        lines: [{ kind: 'list.limits-set', facts: { list: list.value.title }, listId }],
        decisive: false,
      });
    });
  }

  /** FLR-2 Lists whose set time has come change their state on the record too. @returns how many */
  async turnDueLists(): Promise<number> {
    const lists = await this.due.lists(this.clock.now());
    for (const listId of lists) {
      await this.change(installation, listId, (list, now) => {
        const state = listStateAt(list, now);
        if (state === list.state) return refuse('LIST_STATE', 'FLR-1', { from: state, to: state });
        const kind = state === 'CLOSED' ? ('list.closed' as const) : ('list.opened' as const);
        return accept({ state, line: { kind, facts: { list: list.title }, listId } });
      });
    }
    return lists.length;
  }

  private change(
    actor: Actor,
    listId: SpeakersListId,
    verb: (list: StoredList, now: Date, left: number) => FloorDecision<{ state: ListState; line: RecordLine }>,
  ): Outcome {
    return this.command.run({ actor, target: { listId } }, (locked) => {
      const list = locked.list(listId);
      if (!list.ok) return list;
      const left = locked.slotsOf(listId).filter((slot) => unfinished.has(slot.state)).length;
      const decision = verb(list.value, locked.now, left);
      if (!decision.ok) return decision;
      const { state, line } = decision.value;
      const wasActive = locked.meeting.activeListId === listId;
      return accept({
        lists: [{ id: listId, state }],
        meeting: state === 'FINISHED' && wasActive ? { activeListId: null } : {},
        lines: [line],
        decisive: false,
      });
    });
  }
}

const unfinished: ReadonlySet<string> = new Set(['REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED']);
