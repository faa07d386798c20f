import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FeedState } from '../floor/meeting-feed.js';
import { RecordLines } from '../floor/record-lines.js';
import { SlotNotes } from '../floor/slot-notes.js';
import type { Slot } from '../floor/speaking-order.js';
import { timeIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { Plate } from '../shell/plate.js';
import { PresencePanel } from './presence-panel.js';
import type { Desk } from './use-console.js';
import classes from './console.module.css';

const latestShown = 6;

export interface RequestsColumnProps {
  readonly desk: Desk;
  readonly record: FeedState['record'];
}

/** Requests as they arrive, presence, record. */
export function RequestsColumn({ desk, record }: RequestsColumnProps) {
  const { t } = useLingui();
  const requests = desk.floor.lists
    .flatMap((list) => list.slots)
    .filter((slot) => slot.state === 'WAITING' || slot.state === 'REQUESTED')
    .toSorted((one, other) => other.requestedAt.localeCompare(one.requestedAt));
  return (
    <section className={classes.column} aria-label={t`Requests, presence and record`}>
      <h2 className={classes.heading}>
        <Trans>Requests arriving</Trans>
      </h2>
      {requests.length === 0 ? (
        <p className={classes.quiet}>
          <Trans>No requests yet.</Trans>
        </p>
      ) : (
        <ul className={classes.requests}>
          {requests.slice(0, latestShown).map((slot) => (
            <Request key={slot.id} slot={slot} zone={desk.meeting.session.timezone} />
          ))}
        </ul>
      )}
      <Arrivals requests={requests} />
      <Tabs defaultValue="presence" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="presence">{t`Presence`}</Tabs.Tab>
          <Tabs.Tab value="record">{t`Record`}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="presence" pt="sm">
          <PresencePanel desk={desk} />
        </Tabs.Panel>
        <Tabs.Panel value="record" pt="sm">
          <RecordLines lines={record} zone={desk.meeting.session.timezone} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

function Request({ slot, zone }: { readonly slot: Slot; readonly zone: string }) {
  return (
    <li className={classes.request}>
      <time dateTime={slot.requestedAt} className={classes.quiet}>
        {timeIn(currentLanguage(), slot.requestedAt, zone)}
      </time>
      <span className={classes.whoText}>
        <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} size="sm" />
        <SlotNotes slot={slot} />
      </span>
    </li>
  );
}

/** Says who has just asked, for those who do not look there. */
function Arrivals({ requests }: { readonly requests: readonly Slot[] }) {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState<readonly string[]>([]);
  useEffect(() => {
    const ids = new Set(requests.map((slot) => slot.id));
    const before = known.current;
    known.current = ids;
    if (!before) return;
    const arrived = requests.filter((slot) => !before.has(slot.id)).map((slot) => slot.delegation.plate.text);
    if (arrived.length > 0) setNews(arrived);
  }, [requests]);
  const names = news.join(', ');
  return (
    <p role="status" className="visually-hidden">
      {news.length > 0 && (
        <Plural value={news.length} one={`${names} asks for the floor.`} other={`${names} ask for the floor.`} />
      )}
    </p>
  );
}
