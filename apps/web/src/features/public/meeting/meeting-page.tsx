import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { MeetingPageDocument, type MeetingItemFragment, type MeetingPageQuery } from '../../../generated/graphql.js';
import { FollowConference } from '../../conference/follow-conference.js';
import { HolderCard } from '../../floor/holder-card.js';
import type { FeedState } from '../../floor/meeting-feed.js';
import { RecordLines } from '../../floor/record-lines.js';
import { useMeetingFloor } from '../../floor/use-meeting-floor.js';
import { DateTime } from '../../shell/date-time.js';
import { MeetingStateBadge, ModeBadge } from '../../shell/meeting-words.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { MeetingDoors } from '../../shell/meeting-doors.js';
import { Translated } from '../../shell/translated.js';
import { DocumentLine } from '../document-line.js';
import { SpeakersLists } from './speakers-lists.js';
import classes from './meeting.module.css';

const day = 86_400_000;
const route = getRouteApi('/site/meetings/$meetingId');
type Meeting = NonNullable<MeetingPageQuery['meeting']>;

/** A meeting as the public follows it: what is discussed, who speaks, who speaks next, the documents, the record. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  const { data, error } = useQuery(MeetingPageDocument, { variables: { id: meetingId } });
  if (error && !data) throw error;
  if (data?.meeting === null) return <NotFoundPage />;
  return data?.meeting ? <Contents meeting={data.meeting} /> : <Skeleton height={480} />;
}

function Contents({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useLingui();
  const feed = useMeetingFloor(meeting.id);
  const { session } = meeting;
  const state = feed.floor?.state ?? meeting.state;
  // Never opened and its day is over: a session of before, whose programme and documents are kept.
  const elsewhere = state === 'SCHEDULED' && Date.parse(meeting.endsAt) + day < Date.now();
  const current = feed.floor ? feed.floor.currentItem : meeting.currentItem;
  const items = current
    ? meeting.items.toSorted((a, b) => Number(b.id === current.id) - Number(a.id === current.id))
    : meeting.items;
  return (
    <>
      <PageTitle
        title={meeting.title.text}
        above={
          <Link to="/sessions/$slug" params={{ slug: session.slug }}>
            <Translated of={session.title} />
          </Link>
        }
        actions={<MeetingDoors meetingId={meeting.id} sessionId={session.id} state={state} />}
      >
        <div className={classes.facts}>
          {!elsewhere && <MeetingStateBadge state={state} />}
          <DateTime at={meeting.startsAt} until={meeting.endsAt} zone={session.timezone} />
          {meeting.room && <Translated of={meeting.room.name} />}
          <ModeBadge mode={meeting.mode} />
        </div>
        {meeting.note && (
          <p className={classes.note}>
            <Translated of={meeting.note} />
          </p>
        )}
      </PageTitle>
      <div className={classes.columns}>
        <div className={classes.main}>
          {elsewhere ? <Elsewhere /> : <OnNow feed={feed} current={current} />}
          {(state === 'OPEN' || state === 'SUSPENDED') && meeting.mode !== 'IN_PERSON' && (
            <section aria-labelledby="webcast">
              <h2 id="webcast">{t`Webcast`}</h2>
              <FollowConference
                meetingId={meeting.id}
                languages={session.interpretation}
                speaker={feed.floor?.holder?.slot.delegation.plate.text ?? null}
                film={feed.floor?.holder?.slot.film ?? null}
              />
            </section>
          )}
          {!elsewhere && <SpeakersLists feed={feed} />}
        </div>
        <div className={classes.side}>
          <Items items={items} currentId={current?.id} />
          {!elsewhere && (
            <section aria-labelledby="record">
              <h2 id="record">{t`Record`}</h2>
              <div className={classes.record} tabIndex={0} role="group" aria-labelledby="record">
                <RecordLines lines={feed.record} zone={session.timezone} />
              </div>
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function Elsewhere() {
  return (
    <p className={classes.now}>
      <Trans>
        This meeting was not held on this platform. Its items and documents are kept here; there is no list of speakers
        and no record.
      </Trans>
    </p>
  );
}

function OnNow({ feed, current }: { readonly feed: FeedState; readonly current: Meeting['currentItem'] }) {
  const { t } = useLingui();
  const open = feed.floor?.state === 'OPEN' || feed.floor?.state === 'SUSPENDED';
  return (
    <section aria-labelledby="now" className={classes.now} data-open={open || undefined}>
      <h2 id="now">{t`Under discussion`}</h2>
      {current ? (
        <p className={classes.current}>
          <span className={classes.label}>{current.label}</span>
          <span>
            <Translated of={current.title} />
          </span>
        </p>
      ) : (
        <p className={classes.quiet}>
          {open ? <Trans>No item has been taken up yet.</Trans> : <Trans>The meeting is not in progress.</Trans>}
        </p>
      )}
      {open && <HolderCard holder={feed.floor?.holder} announce />}
      {feed.line === 'reconnecting' && (
        <p role="status" className={classes.quiet}>
          <Trans>The connection was lost and is being made again. What you see may be a moment old.</Trans>
        </p>
      )}
    </section>
  );
}

function Items({
  items,
  currentId,
}: {
  readonly items: readonly MeetingItemFragment[];
  readonly currentId: string | undefined;
}) {
  const { t } = useLingui();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t`Items and documents`}</h2>
      <ol className={classes.items}>
        {items.map((item) => (
          <li key={item.id} className={classes.item} aria-current={item.id === currentId || undefined}>
            <h3>
              <span className={classes.label}>{item.label}</span> <Translated of={item.title} />
            </h3>
            {item.documents.length > 0 && (
              <ul className={classes.documents}>
                {item.documents.map((document) => (
                  <li key={document.id}>
                    <DocumentLine document={document} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
