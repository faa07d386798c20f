import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconMicrophone } from '@tabler/icons-react';
import { listStates } from '../../floor/floor-words.js';
import type { FeedState } from '../../floor/meeting-feed.js';
import { ReadStatement } from '../../floor/read-statement.js';
import type { List, Slot } from '../../floor/speaking-order.js';
import { SlotNotes } from '../../floor/slot-notes.js';
import { Plate } from '../../shell/plate.js';
import { StatusBadge } from '../../shell/status-badge.js';
import { Translated } from '../../shell/translated.js';
import classes from './meeting.module.css';

/** The lists of speakers as the public sees them, the one being worked through first. */
export function SpeakersLists({ feed }: { readonly feed: FeedState }) {
  const { t } = useLingui();
  const { floor } = feed;
  const lists =
    floor?.lists.toSorted((a, b) => Number(b.id === floor.activeListId) - Number(a.id === floor.activeListId)) ?? [];
  return (
    <section aria-labelledby="speakers">
      <h2 id="speakers">{t`List of speakers`}</h2>
      {lists.map((list) => (
        <ListOfSpeakers key={list.id} list={list} meetingId={floor?.meetingId ?? ''} />
      ))}
      {floor && lists.length === 0 && (
        <p className={classes.quiet}>
          <Trans>No list of speakers is set up yet.</Trans>
        </p>
      )}
      {feed.line === 'refused' && (
        <p className={classes.quiet}>
          <Trans>The list of speakers of this meeting is not public.</Trans>
        </p>
      )}
    </section>
  );
}

function ListOfSpeakers({ list, meetingId }: { readonly list: List; readonly meetingId: string }) {
  const { t } = useLingui();
  const state = listStates[list.state];
  const ahead = list.slots.filter((slot) => slot.state === 'WAITING' || slot.state === 'SPEAKING');
  const spoken = list.slots.filter((slot) => slot.state === 'SPOKEN');
  return (
    <div className={classes.list}>
      <div className={classes.listHead}>
        <h3>
          {list.item && <span className={classes.label}>{list.item.label}</span>} <Translated of={list.title} />
        </h3>
        <StatusBadge tone={state.tone} icon={state.icon}>
          {t(state.label)}
        </StatusBadge>
      </div>
      {ahead.length > 0 ? (
        <ol className={classes.slots}>
          {ahead.map((slot) => (
            <Speaker key={slot.id} slot={slot} meetingId={meetingId} />
          ))}
        </ol>
      ) : (
        <p className={classes.quiet}>
          <Trans>Nobody waits for the floor.</Trans>
        </p>
      )}
      {spoken.length > 0 && (
        <details className={classes.spoken}>
          <summary>{t`Have spoken: ${spoken.length}`}</summary>
          <ol className={classes.slots}>
            {spoken.map((slot) => (
              <Speaker key={slot.id} slot={slot} meetingId={meetingId} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Speaker({ slot, meetingId }: { readonly slot: Slot; readonly meetingId: string }) {
  const { t } = useLingui();
  return (
    <li className={classes.slot} data-state={slot.state} data-slot={slot.id}>
      <span className={classes.position}>
        {slot.state === 'SPEAKING' ? (
          <IconMicrophone size={18} aria-label={t`Has the floor`} />
        ) : slot.state === 'SPOKEN' ? (
          <IconCheck size={18} aria-label={t`Has spoken`} />
        ) : (
          slot.position
        )}
      </span>
      <span className={classes.speaker}>
        <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
        <SlotNotes slot={slot} />
        {slot.state === 'SPOKEN' && <ReadStatement meetingId={meetingId} slot={slot} />}
      </span>
    </li>
  );
}
