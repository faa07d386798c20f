import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { ClockFace } from '../floor/clock-face.js';
import { slotKinds } from '../floor/floor-words.js';
import type { FeedState, MeetingFloor } from '../floor/meeting-feed.js';
import { meetingName } from '../floor/meeting-name.js';
import { activeList, waitingSlots } from '../floor/speaking-order.js';
import { useMeetingFloor } from '../floor/use-meeting-floor.js';
import { useMeeting } from '../floor/use-meeting.js';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { WaitingPage } from '../floor/waiting-page.js';
import { timeIn } from '../shell/dates.js';
import { currentLanguage } from '../shell/language.js';
import { useDocumentTitle } from '../shell/page-title.js';
import { Plate } from '../shell/plate.js';
import { Translated } from '../shell/translated.js';
import { useStayAwake } from './use-stay-awake.js';
import classes from './hall-display.module.css';

/** As many as can be read from the last row. */
const nextShown = 3;

/** The screen of the hall: item, plate, clock, next three. Nothing else, and nothing to click. */
export function HallDisplayPage() {
  const { t } = useLingui();
  const { meetingId } = useParams({ from: '/meetings/$meetingId/screen' });
  const { meeting, error } = useMeeting(meetingId);
  const feed = useMeetingFloor(meetingId);
  useStayAwake();
  useDocumentTitle(meeting ? `${t`Hall display`} · ${meeting.title.text}` : undefined);
  if (!meeting || !feed.floor)
    return <WaitingPage missing={meeting === null || feed.line === 'refused'} error={error} />;
  return (
    <main id="main" tabIndex={-1} className={classes.screen}>
      <Heading meeting={meeting} floor={feed.floor} />
      <Middle meeting={meeting} floor={feed.floor} />
      <Foot feed={feed} />
    </main>
  );
}

interface PartProps {
  readonly meeting: MeetingAtWork;
  readonly floor: MeetingFloor;
}

function Heading({ meeting, floor }: PartProps) {
  const { t } = useLingui();
  return (
    <header className={classes.heading}>
      <p className={classes.meeting}>
        <bdi>{meetingName(meeting)}</bdi>
      </p>
      {floor.currentItem && (
        <h1 className={classes.item}>
          <span className={classes.itemLabel}>{t`Item ${floor.currentItem.label}`}</span>{' '}
          <Translated of={floor.currentItem.title} />
        </h1>
      )}
    </header>
  );
}

function Middle({ meeting, floor }: PartProps) {
  const { t } = useLingui();
  if (floor.state !== 'OPEN') {
    return (
      <section className={classes.middle} aria-live="polite">
        <p className={classes.state}>
          {floor.state === 'SUSPENDED' && <Trans>The meeting is suspended</Trans>}
          {floor.state === 'CLOSED' && <Trans>The meeting is closed</Trans>}
          {floor.state === 'SCHEDULED' && (
            <Trans>The meeting begins at {timeIn(currentLanguage(), meeting.startsAt, meeting.session.timezone)}</Trans>
          )}
        </p>
      </section>
    );
  }
  const { holder } = floor;
  return (
    <section className={classes.middle} aria-live="polite" aria-label={t`The floor`}>
      {holder ? (
        <>
          <div className={classes.who} data-holder={holder.slot.id}>
            {holder.slot.kind !== 'STATEMENT' && <p className={classes.kind}>{t(slotKinds[holder.slot.kind])}</p>}
            <Plate
              name={holder.slot.delegation.plate.text}
              language={holder.slot.delegation.plate.language}
              size="hall"
            />
            {holder.slot.onBehalfOf && (
              <p className={classes.behalf}>
                <Trans>
                  on behalf of <bdi>{holder.slot.onBehalfOf.text}</bdi>
                </Trans>
              </p>
            )}
          </div>
          <ClockFace source={holder} size="hall" />
        </>
      ) : (
        <p className={classes.state}>{!floor.currentItem && <Trans>The meeting is in progress</Trans>}</p>
      )}
    </section>
  );
}

function Foot({ feed }: { readonly feed: FeedState }) {
  const { t } = useLingui();
  const { floor } = feed;
  if (!floor) return null;
  const next = floor.state === 'OPEN' ? waitingSlots(activeList(floor)).slice(0, nextShown) : [];
  return (
    <footer className={classes.foot}>
      {next.length > 0 && (
        <section aria-label={t`Next speakers`} className={classes.next}>
          <span className={classes.nextWord}>
            <Trans>Next</Trans>
          </span>
          <ol className={classes.plates}>
            {next.map((slot) => (
              <li key={slot.id}>
                <Plate name={slot.delegation.plate.text} language={slot.delegation.plate.language} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {feed.line === 'reconnecting' && (
        <p className={classes.line} role="status">
          <IconPlugConnectedX size="1.2em" aria-hidden />
          <Trans>Connection lost; being restored</Trans>
        </p>
      )}
    </footer>
  );
}
