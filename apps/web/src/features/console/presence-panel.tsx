import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { NotePresenceDocument } from '../../generated/graphql.js';
import type { Attendance } from '../../generated/graphql.js';
import { attendances } from '../floor/floor-words.js';
import type { MeetingFloor } from '../floor/meeting-feed.js';
import { Plate } from '../shell/plate.js';
import { matching } from './match-name.js';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

type Presence = MeetingFloor['presence'][number];

/** A session has some two hundred delegations; who is looked for is typed, not scrolled to. */
const shownAtFirst = 40;
const ways: readonly Attendance[] = ['IN_HALL', 'REMOTE', 'ABSENT'];

/** Presence by delegation: type the beginning of a name, Enter notes the first as in the hall, Shift+Enter as remote. */
export function PresencePanel({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const found = matching(desk.floor.presence, search, ({ delegation }) => delegation.plate.text);
  const shown = all ? found : found.slice(0, shownAtFirst);
  const note = (presence: Presence, attendance: Attendance) =>
    void desk.commands.run(NotePresenceDocument, {
      meetingId: desk.meeting.id,
      delegationId: presence.delegation.id,
      attendance,
    });

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      setSearch('');
      event.currentTarget.blur();
    }
    const first = found[0];
    if (event.key !== 'Enter' || !first || search === '') return;
    event.preventDefault();
    const wish = event.shiftKey ? 'REMOTE' : 'IN_HALL';
    note(first, first.attendance === wish ? 'ABSENT' : wish);
    setSearch('');
  };
  return (
    <>
      <TextInput
        ref={desk.presenceField}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={press}
        label={t`Delegation`}
        description={t`Enter: in the hall. Shift+Enter: remote. The same again: absent.`}
        autoComplete="off"
      />
      <ul className={classes.presence}>
        {shown.map((presence) => (
          <PresenceRow
            key={presence.delegation.id}
            presence={presence}
            onNote={(attendance) => note(presence, attendance)}
          />
        ))}
      </ul>
      {found.length > shown.length && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          <Plural value={found.length} one="Show all (#)" other="Show all (#)" />
        </Button>
      )}
      {found.length === 0 && (
        <p className={classes.quiet}>
          <Trans>No delegation of that name takes part.</Trans>
        </p>
      )}
    </>
  );
}

function PresenceRow({
  presence,
  onNote,
}: {
  readonly presence: Presence;
  readonly onNote: (attendance: Attendance) => void;
}) {
  const { t } = useLingui();
  const name = useId();
  const { plate } = presence.delegation;
  return (
    <li className={classes.presenceRow}>
      <Plate name={plate.text} language={plate.language} size="sm" />
      <span role="radiogroup" aria-label={plate.text} className={classes.ways}>
        {ways.map((way) => {
          const { label, icon: WayIcon } = attendances[way];
          const checked = presence.attendance === way;
          return (
            <label key={way} className={classes.way} data-checked={checked || undefined} title={t(label)}>
              <input
                type="radio"
                name={name}
                checked={checked}
                onChange={() => onNote(way)}
                className={classes.wayRadio}
                aria-label={t(label)}
              />
              <WayIcon size={18} aria-hidden />
            </label>
          );
        })}
      </span>
    </li>
  );
}
