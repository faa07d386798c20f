import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { Dialog } from '../shell/dialog.js';
import { Clashes } from './clash-words.js';
import { clashesAt, placeKey, type DeskBoard, type Place } from './place-clashes.js';
import { slotWords, usePlaceWord } from './place-words.js';
import classes from './side-event-desk.module.css';

interface MoveDialogProps {
  readonly board: DeskBoard;
  readonly event: BoardSideEventFragment;
  readonly onPlace: (event: BoardSideEventFragment, place: Place | null) => void;
  readonly onClose: () => void;
}

const online = 'online';

/** Moves an event without dragging: slot and room from lists, and what it would clash with there. */
export function MoveDialog({ board, event, onPlace, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const placeWord = usePlaceWord(board);
  const { call } = board;
  const [slotId, setSlot] = useState(event.placement?.slotId ?? event.preferences[0] ?? call.slots[0]?.id ?? '');
  const rooms = [
    ...(event.mode === 'ONLINE'
      ? []
      : call.rooms.map(({ roomId, name, seats }) => ({ value: roomId, label: t`${name.text}, ${seats} seats` }))),
    ...(event.mode === 'ONLINE' && call.onlineAtOnce > 0 ? [{ value: online, label: t`Online` }] : []),
  ];
  const held = event.placement ? (event.placement.roomId ?? online) : firstFree(board, event, slotId);
  // Where it stands by mistake is no choice: the list begins with one that the mode of the event allows.
  const [room, setRoom] = useState(rooms.find(({ value }) => value === held)?.value ?? rooms[0]?.value ?? '');
  const place: Place = { slotId, roomId: room === online ? null : room };
  const clashes = clashesAt(board, event, place);
  const stays = event.placement !== null && placeKey(event.placement) === placeKey(place);
  const slotLabel = (id: string, words: string) => {
    const choice = event.preferences.indexOf(id) + 1;
    return choice > 0 ? t`${words} (choice ${choice})` : words;
  };

  function put(where: Place | null) {
    onPlace(event, where);
    onClose();
  }
  function submit(form: FormEvent) {
    form.preventDefault();
    put(place);
  }

  return (
    <Dialog title={t`Move to …`} wide opened onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <p>
            <strong>{event.title.text}</strong>
            <br />
            {event.organiser.name.text}
            <br />
            <span className={classes.quiet}>
              {event.placement ? placeWord(event.placement) : <Trans>No place yet</Trans>}
            </span>
          </p>
          <NativeSelect
            label={t`Slot`}
            data-autofocus
            value={slotId}
            data={call.slots.map((slot) => ({
              value: slot.id,
              label: slotLabel(slot.id, slotWords(slot, call.timezone)),
            }))}
            onChange={(changed) => setSlot(changed.currentTarget.value)}
          />
          <NativeSelect
            label={t`Room`}
            value={room}
            data={rooms}
            onChange={(changed) => setRoom(changed.currentTarget.value)}
          />
          <div role="status">
            {!stays && clashes.length > 0 && <Clashes clashes={clashes} />}
            {!stays && clashes.length === 0 && <p className={classes.fits}>{t`Nothing clashes there.`}</p>}
          </div>
          <Group justify="flex-end">
            {event.placement && (
              <Button variant="default" color="red" onClick={() => put(null)}>
                {t`Take it off the board`}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" disabled={stays || clashes.some(({ kind }) => kind === 'TAKEN') || room === ''}>
              {t`Move`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The first room of a slot in which nothing clashes. */
function firstFree(board: DeskBoard, event: BoardSideEventFragment, slotId: string): string | undefined {
  return board.call.rooms.find(({ roomId }) => clashesAt(board, event, { slotId, roomId }).length === 0)?.roomId;
}
