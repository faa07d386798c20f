import { useLingui } from '@lingui/react/macro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import {
  CloseSpeakersListDocument,
  EndFloorDocument,
  ExtendFloorDocument,
  GiveFloorDocument,
  GiveFloorToNextDocument,
  MarkSpeakerAbsentDocument,
  OpenSpeakersListDocument,
  PauseClockDocument,
  ReinstateSpeakerDocument,
  ResumeClockDocument,
  RulePointOfOrderDocument,
  WithdrawSpeakerDocument,
} from '../../generated/graphql.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import { activeList, takesRequests, waitingSlots } from '../floor/speaking-order.js';
import type { List, Slot } from '../floor/speaking-order.js';
import { takesKeys, takesPress } from '../floor/takes-keys.js';
import { useCommands } from '../floor/use-commands.js';
import type { Commands } from '../floor/use-commands.js';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { actionFor } from './console-keys.js';
import type { KeyAction } from './console-keys.js';

/** A dialog that is open, with what it is about. */
export type ConsoleDialog =
  | { readonly kind: 'move'; readonly slot: Slot; readonly position: number }
  | { readonly kind: 'give'; readonly slot: Slot }
  | { readonly kind: 'reopen'; readonly list: List }
  | { readonly kind: 'statement'; readonly slot: Slot }
  | { readonly kind: 'insert' }
  | { readonly kind: 'newList' }
  | { readonly kind: 'limits'; readonly list: List }
  | { readonly kind: 'close' };

/** Something that was done and can be taken back. */
export interface Undoable {
  readonly what: string;
  readonly undo: () => Promise<unknown>;
}

/** All that the parts of the console share. */
export interface Desk {
  readonly meeting: MeetingAtWork;
  readonly floor: MeetingFloor;
  readonly commands: Commands;
  readonly list: List | null;
  readonly waiting: readonly Slot[];
  readonly selected: Slot | null;
  readonly select: (slotId: string) => void;
  readonly extendBy: number;
  readonly setExtendBy: (seconds: number) => void;
  readonly dialog: ConsoleDialog | null;
  readonly open: (dialog: ConsoleDialog | null) => void;
  readonly act: (action: KeyAction) => void;
  readonly give: (slot: Slot) => void;
  readonly withdraw: (slot: Slot) => void;
  readonly keysOn: boolean;
  readonly setKeysOn: (on: boolean) => void;
  readonly undoable: Undoable | null;
  readonly forget: () => void;
  readonly presenceField: RefObject<HTMLInputElement | null>;
  readonly helpButton: RefObject<HTMLButtonElement | null>;
}

const keysKey = 'rostrum-console-keys';

/** State and commands of the console; what a button does and what its key does are the same call. */
export function useConsole(meeting: MeetingAtWork, floor: MeetingFloor): Desk {
  const { t } = useLingui();
  const commands = useCommands(meeting.id);
  const { run } = commands;
  const [selectedId, select] = useState<string | null>(null);
  const [extendBy, setExtendBy] = useState(60);
  const [dialog, open] = useState<ConsoleDialog | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [keysOn, setKeysOn] = useKeysOn();
  const presenceField = useRef<HTMLInputElement>(null);
  const helpButton = useRef<HTMLButtonElement>(null);

  const list = activeList(floor);
  const waiting = waitingSlots(list);
  const selected = waiting.find((slot) => slot.id === selectedId) ?? null;
  const { meetingId, version } = floor;

  const give = (slot: Slot) => {
    // Out of turn needs a reason (FLR-20); the next on the list, points of order and the interrupted do not.
    if (slot.kind === 'STATEMENT' && slot.state === 'WAITING' && slot.position !== 1)
      return open({ kind: 'give', slot });
    void run(GiveFloorDocument, { slotId: slot.id, version });
  };
  const withdraw = async (slot: Slot) => {
    const done = await run(WithdrawSpeakerDocument, { slotId: slot.id });
    const name = slot.delegation.plate.text;
    if (done)
      setUndoable({
        what: t`${name} was taken off the list.`,
        undo: () => run(ReinstateSpeakerDocument, { slotId: slot.id }),
      });
  };
  const markAbsent = async (slot: Slot) => {
    const done = await run(MarkSpeakerAbsentDocument, { slotId: slot.id, version });
    const name = slot.delegation.plate.text;
    if (done)
      setUndoable({
        what: t`${name} was called and not there.`,
        undo: () => run(ReinstateSpeakerDocument, { slotId: slot.id }),
      });
  };
  const step = (by: number) => {
    const index = waiting.findIndex((slot) => slot.id === selected?.id);
    const target =
      waiting[index < 0 ? (by > 0 ? 0 : waiting.length - 1) : Math.min(waiting.length - 1, Math.max(0, index + by))];
    if (target) select(target.id);
  };
  const move = (by: number) => {
    const position = (selected?.position ?? 0) + by;
    if (selected && position >= 1 && position <= waiting.length) open({ kind: 'move', slot: selected, position });
  };
  const rule = (upheld: boolean) => {
    const point = floor.pointsOfOrder[0];
    if (point) void run(RulePointOfOrderDocument, { slotId: point.id, upheld });
  };

  const actions: Record<KeyAction, () => unknown> = {
    // A command that is on its way is not sent twice: the space bar is hit hard at the end of a long statement.
    next: () => commands.busy || run(GiveFloorToNextDocument, { meetingId, version }),
    // Also while the floor is still being given, and without a version: what the Chair stops is whoever has the floor.
    stop: () => (floor.holder || commands.busy) && run(EndFloorDocument, { meetingId }),
    extend: () => floor.holder && run(ExtendFloorDocument, { meetingId, seconds: extendBy }),
    pause: () => floor.holder && run(floor.holder.paused ? ResumeClockDocument : PauseClockDocument, { meetingId }),
    absent: () => {
      const called = floor.holder?.slot ?? selected;
      if (called) void markAbsent(called);
    },
    give: () => selected && give(selected),
    withdraw: () => selected && void withdraw(selected),
    moveUp: () => move(-1),
    moveDown: () => move(1),
    selectUp: () => step(-1),
    selectDown: () => step(1),
    insert: () => open({ kind: 'insert' }),
    presence: () => presenceField.current?.focus(),
    list: () => {
      if (!list) return open({ kind: 'newList' });
      if (takesRequests(list)) return run(CloseSpeakersListDocument, { listId: list.id });
      return list.state === 'CLOSED'
        ? open({ kind: 'reopen', list })
        : run(OpenSpeakersListDocument, { listId: list.id });
    },
    upheld: () => rule(true),
    notUpheld: () => rule(false),
    help: () => helpButton.current?.focus(),
  };
  const act = (action: KeyAction): void => void actions[action]();
  useKeys(act, keysOn, dialog !== null);

  return {
    meeting,
    floor,
    commands,
    list,
    waiting,
    selected,
    select,
    extendBy,
    setExtendBy,
    dialog,
    open,
    act,
    give,
    withdraw: (slot) => void withdraw(slot),
    keysOn,
    setKeysOn,
    undoable,
    forget: useCallback(() => setUndoable(null), []),
    presenceField,
    helpButton,
  };
}

/** Listens to the whole window; what a field, a dialog or a drag by keyboard has taken is left to it. */
function useKeys(act: (action: KeyAction) => void, on: boolean, inDialog: boolean): void {
  const latest = useRef({ act, on, inDialog });
  latest.current = { act, on, inDialog };
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const now = latest.current;
      const action = actionFor(event, {
        inField: takesKeys(event.target),
        onButton: takesPress(event.target),
        inDialog: now.inDialog || document.querySelector('[role="menu"], [role="dialog"]') !== null,
        switchedOff: !now.on,
      });
      if (!action) return;
      // Space and arrows would move the page under the Chair's eyes.
      event.preventDefault();
      now.act(action);
    };
    addEventListener('keydown', down);
    return () => removeEventListener('keydown', down);
  }, []);
}

/** Single keys can be switched off, for those whose software speaks letters into pages (WCAG 2.1.4). */
function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(keysKey) !== 'off');
  const set = (next: boolean) => {
    localStorage.setItem(keysKey, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, set];
}
