import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconClockEdit, IconDots, IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import {
  AmendSpeakerDocument,
  FinishSpeakersListDocument,
  MarkSpeakerAbsentDocument,
  ReinstateSpeakerDocument,
  ReleaseSpeakerDocument,
  SwapSpeakersDocument,
} from '../../generated/graphql.js';
import { formatClock } from '../floor/floor-clock.js';
import { listStates, slotHolds } from '../floor/floor-words.js';
import { SlotNotes } from '../floor/slot-notes.js';
import { isOver, takesRequests } from '../floor/speaking-order.js';
import type { Slot } from '../floor/speaking-order.js';
import { Plate } from '../shell/plate.js';
import { StatusBadge } from '../shell/status-badge.js';
import { Translated } from '../shell/translated.js';
import { CommandButton } from './command-button.js';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

/** The list of speakers: order by hand with a reason, insert, open, close. */
export function SpeakersColumn({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const heading = useId();
  const { list, waiting } = desk;
  const state = list && listStates[list.state];
  const over = (list?.slots ?? []).filter(isOver);
  return (
    <section className={classes.column} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading} className={classes.heading}>
          <Trans>List of speakers</Trans>
        </h2>
        {state && (
          <StatusBadge tone={state.tone} icon={state.icon}>
            {t(state.label)}
          </StatusBadge>
        )}
      </div>
      {list && (
        <p className={classes.quiet}>
          {list.item ? (
            <>
              {t`Item ${list.item.label}`} <Translated of={list.item.title} />
            </>
          ) : (
            <Translated of={list.title} />
          )}
        </p>
      )}
      <div className={classes.tools}>
        <CommandButton
          desk={desk}
          action="insert"
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={!list}
        >
          <Trans>Insert</Trans>
        </CommandButton>
        {list && list.state !== 'FINISHED' && (
          <CommandButton desk={desk} action="list" size="xs" variant="default">
            {takesRequests(list) ? <Trans>Close the list</Trans> : <Trans>Open the list</Trans>}
          </CommandButton>
        )}
        {list?.transitions.includes('FINISHED') && waiting.length === 0 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void desk.commands.run(FinishSpeakersListDocument, { listId: list.id })}
          >
            <Trans>Close the debate</Trans>
          </Button>
        )}
        {list && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClockEdit size={16} aria-hidden />}
            onClick={() => desk.open({ kind: 'limits', list })}
          >
            <Trans>Speaking time</Trans>
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => desk.open({ kind: 'newList' })}>
          <Trans>New list</Trans>
        </Button>
      </div>
      {waiting.length === 0 ? (
        <p className={classes.quiet}>
          {!list ? (
            <Trans>No list is being worked through. Take up an item, or set up a list.</Trans>
          ) : takesRequests(list) ? (
            <Trans>Nobody has asked for the floor yet.</Trans>
          ) : (
            <Trans>Nobody is waiting.</Trans>
          )}
        </p>
      ) : (
        <WaitingList desk={desk} />
      )}
      {over.length > 0 && (
        <details className={classes.over}>
          <summary>
            <Trans>Spoken, absent, withdrawn ({over.length})</Trans>
          </summary>
          <ul>
            {over.map((slot) => (
              <OverSlot key={slot.id} desk={desk} slot={slot} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function WaitingList({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const { waiting } = desk;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const slot = waiting.find((one) => one.id === active.id);
    const target = waiting.find((one) => one.id === over?.id);
    if (slot && target && slot.id !== target.id && target.position)
      desk.open({ kind: 'move', slot, position: target.position });
  };
  const nameOf = (id: string | number) => waiting.find((slot) => slot.id === id)?.delegation.plate.text ?? '';
  const placeOf = (id: string | number | undefined) => waiting.findIndex((slot) => slot.id === id) + 1;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: {
          draggable: t`To move a speaker, press space on the handle, then the arrow keys, then space again. Escape leaves the order as it was. A reason is asked for.`,
        },
        announcements: {
          onDragStart: ({ active }) => t`${nameOf(active.id)} is being moved.`,
          onDragOver: ({ active, over }) => t`${nameOf(active.id)} is over place ${placeOf(over?.id)}.`,
          onDragEnd: ({ active, over }) => t`${nameOf(active.id)} was dropped at place ${placeOf(over?.id)}.`,
          onDragCancel: ({ active }) => t`${nameOf(active.id)} stays where it was.`,
        },
      }}
    >
      <SortableContext items={waiting.map((slot) => slot.id)} strategy={verticalListSortingStrategy}>
        <ol className={classes.waiting}>
          {waiting.map((slot) => (
            <WaitingSlot key={slot.id} desk={desk} slot={slot} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function WaitingSlot({ desk, slot }: { readonly desk: Desk; readonly slot: Slot }) {
  const { t } = useLingui();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: slot.id,
  });
  const selected = desk.selected?.id === slot.id;
  const name = slot.delegation.plate.text;
  const shift = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined;
  return (
    <li
      ref={setNodeRef}
      className={classes.slot}
      style={{ transform: shift, transition }}
      data-selected={selected || undefined}
      data-dragging={isDragging || undefined}
      data-slot={slot.id}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={classes.grip}
        {...attributes}
        {...listeners}
        aria-label={t`Move ${name}`}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.who}
        aria-pressed={selected}
        onClick={(event) => {
          desk.select(slot.id);
          if (event.detail > 0) event.currentTarget.blur();
        }}
      >
        <span className={classes.place}>{slot.position}</span>
        <span className={classes.whoText}>
          <Plate name={name} language={slot.delegation.plate.language} />
          <SlotNotes slot={slot} />
          {slot.held && (
            <span className={classes.quiet}>
              {t(slotHolds[slot.held])}
              {slot.movedReason && (
                <>
                  : <bdi>{slot.movedReason}</bdi>
                </>
              )}
            </span>
          )}
        </span>
      </button>
      <SlotMenu desk={desk} slot={slot} />
    </li>
  );
}

function SlotMenu({ desk, slot }: { readonly desk: Desk; readonly slot: Slot }) {
  const { t } = useLingui();
  const { run } = desk.commands;
  const { selected } = desk;
  const elsewhere = slot.attendance === 'REMOTE' ? 'IN_HALL' : 'REMOTE';
  const name = slot.delegation.plate.text;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t`What to do with ${name}`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => desk.give(slot)}>
          <Trans>Give the floor</Trans>
        </Menu.Item>
        {slot.statement && (
          <Menu.Item onClick={() => desk.open({ kind: 'statement', slot })}>
            <Trans>Read the statement</Trans>
          </Menu.Item>
        )}
        {selected && selected.id !== slot.id && (
          <Menu.Item onClick={() => void run(SwapSpeakersDocument, { slotId: selected.id, withSlotId: slot.id })}>
            {t`Change places with ${selected.delegation.plate.text}`}
          </Menu.Item>
        )}
        <Menu.Item
          onClick={() => void run(AmendSpeakerDocument, { slotId: slot.id, input: { attendance: elsewhere } })}
        >
          {elsewhere === 'IN_HALL' ? <Trans>Speaks from the hall</Trans> : <Trans>Speaks remotely</Trans>}
        </Menu.Item>
        <Menu.Item
          onClick={() => void run(AmendSpeakerDocument, { slotId: slot.id, input: { cabinetRank: !slot.cabinetRank } })}
        >
          {slot.cabinetRank ? <Trans>Not of cabinet rank</Trans> : <Trans>Of cabinet rank</Trans>}
        </Menu.Item>
        {slot.held && (
          <Menu.Item onClick={() => void run(ReleaseSpeakerDocument, { slotId: slot.id })}>
            <Trans>Back to the place by the rules</Trans>
          </Menu.Item>
        )}
        <Menu.Item
          onClick={() => void run(MarkSpeakerAbsentDocument, { slotId: slot.id, version: desk.floor.version })}
        >
          <Trans>Called and not there</Trans>
        </Menu.Item>
        <Menu.Item onClick={() => desk.withdraw(slot)}>
          <Trans>Withdraw</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function OverSlot({ desk, slot }: { readonly desk: Desk; readonly slot: Slot }) {
  const { t } = useLingui();
  const words = {
    SPOKEN: slot.usedSeconds == null ? t`Spoken` : t`Spoken, ${formatClock(slot.usedSeconds)}`,
    ABSENT: t`Absent`,
    WITHDRAWN: t`Withdrawn`,
    DENIED: t`Not accorded`,
  };
  const word = words[slot.state as keyof typeof words];
  return (
    <li className={classes.overSlot}>
      <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} size="sm" />
      <span className={classes.quiet}>{word}</span>
      {(slot.state === 'ABSENT' || slot.state === 'WITHDRAWN') && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void desk.commands.run(ReinstateSpeakerDocument, { slotId: slot.id })}
        >
          <Trans>Put back</Trans>
        </Button>
      )}
    </li>
  );
}
