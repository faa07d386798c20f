import type { SideEventChangeLineFragment } from '../../generated/graphql.js';
import { Translated } from '../shell/translated.js';
import { useChangeWord } from './desk-words.js';
import classes from './side-event-desk.module.css';

/** What an issue of the programme changes. */
export function ChangeList({ changes }: { readonly changes: readonly SideEventChangeLineFragment[] }) {
  const word = useChangeWord();
  return (
    <ul className={classes.changes}>
      {changes.map(({ kind, eventId, title, organiser }) => (
        <li key={`${kind} ${eventId}`}>
          <strong>{word(kind)}</strong> <Translated of={title} />{' '}
          <span className={classes.quiet}>
            <Translated of={organiser} />
          </span>
        </li>
      ))}
    </ul>
  );
}
