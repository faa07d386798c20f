import type { SideEventChangeLineFragment } from '../../generated/graphql.js';
import { Translated } from '../shell/translated.js';
import { useChangeWord } from './desk-words.js';
import classes from './side-event-desk.module.css';

interface ChangeListProps {
  readonly changes: readonly SideEventChangeLineFragment[];
  /** Where an event stands from now on, in words; nothing for one that has no place any more. */
  readonly placeOf?: (eventId: string) => string | undefined;
}

/** What an issue of the programme changes. */
export function ChangeList({ changes, placeOf }: ChangeListProps) {
  const word = useChangeWord();
  return (
    <ul className={classes.changes}>
      {changes.map(({ kind, eventId, title, organiser }) => (
        <li key={`${kind} ${eventId}`}>
          <strong>{word(kind)}</strong> <Translated of={title} />{' '}
          <span className={classes.quiet}>
            <Translated of={organiser} />
            {placeOf?.(eventId) && <> · {placeOf(eventId)}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}
