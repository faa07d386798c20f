import { useDroppable } from '@dnd-kit/core';
import { TextInput } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useTableState } from '../shell/table/table-state.js';
import type { BoardSideEventFragment } from '../../generated/graphql.js';
import { MovableEvent } from './movable-event.js';
import type { DeskBoard } from './place-clashes.js';
import classes from './side-event-desk.module.css';

/** Where an event is dropped that shall have no place. */
export const offBoard = 'off-board';

interface UnplacedEventsProps {
  readonly board: DeskBoard;
  readonly onMove: (event: BoardSideEventFragment) => void;
}

/** Events without a place in the lawful order, with the reason for which the last proposal left them out. */
export function UnplacedEvents({ board, onMove }: UnplacedEventsProps) {
  const { t } = useLingui();
  const table = useTableState();
  const { setNodeRef, isOver } = useDroppable({ id: offBoard });
  const waiting = board.events.filter(({ placement }) => !placement);
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
  const words = plain(table.search);
  const found = waiting.filter(({ title, organiser }) => plain(`${title.text} ${organiser.name.text}`).includes(words));
  const reasons = new Map(board.proposal?.leftOut.map(({ eventId, refusal }) => [eventId, refusal]));
  return (
    <section
      ref={setNodeRef}
      className={classes.unplaced}
      aria-labelledby="unplaced"
      data-over={isOver || undefined}
      data-place={offBoard}
    >
      <h2 id="unplaced">
        <Plural value={waiting.length} one="# without a place" other="# without a place" />
      </h2>
      {waiting.length > 5 && (
        <TextInput
          type="search"
          aria-label={t`Search titles and organizers`}
          placeholder={t`Search titles and organizers`}
          value={table.search}
          onChange={(event) => table.change({ q: event.currentTarget.value || undefined })}
        />
      )}
      {waiting.length === 0 && (
        <p className={classes.quiet}>
          <Trans>Everybody has a place. Drag an event here to take it off the board.</Trans>
        </p>
      )}
      <ol className={classes.waiting}>
        {found.map((event) => {
          const reason = reasons.get(event.id);
          return (
            <li key={event.id}>
              <MovableEvent event={event} onMove={onMove} />
              {reason && (
                <p className={classes.reason}>
                  {reason.message} {reason.rule && <bdi className={classes.rule}>{reason.rule}</bdi>}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
