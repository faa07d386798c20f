import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  CancelMySideEventPlaceDocument,
  MySideEventPlacesDocument,
  type SideEventLineFragment,
} from '../../generated/graphql.js';
import { useViewer } from '../shell/viewer.js';
import { PlaceCard } from './place-card.js';
import { RegistrationForm } from './registration-form.js';
import { useWayWord } from './event-words.js';
import classes from './side-event-life.module.css';

export interface OwnPlaceHereProps {
  readonly event: SideEventLineFragment;
  readonly doorOpen: boolean;
  readonly onChanged: () => void;
}

/** The places of an event, and the reader's own: the form for one, or the one that there is. */
export function OwnPlaceHere({ event, doorOpen, onChanged }: OwnPlaceHereProps) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const signedIn = Boolean(viewer);
  const { data, refetch } = useQuery(MySideEventPlacesDocument, { skip: !signedIn, fetchPolicy: 'cache-and-network' });
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const own = data?.mySideEventAttendances.find((place) => place.event.id === event.id);
  const changed = () => {
    void refetch();
    onChanged();
  };
  return (
    <section className={classes.box} aria-labelledby="attend">
      <h2 id="attend">{t`Attend`}</h2>
      <PlacesLines event={event} />
      {own ? (
        <PlaceCard
          place={own}
          doorOpen={doorOpen}
          cancel={{ mutation: CancelMySideEventPlaceDocument, variables: { eventId: event.id } }}
          roomSearch={{}}
          onChanged={changed}
        />
      ) : mailedTo ? (
        <div className={classes.done} role="status">
          <p>
            <Trans>
              We have written to <bdi>{mailedTo}</bdi>. Follow the link in the mail within a day: your place in the
              order counts from then.
            </Trans>
          </p>
          <p className={classes.quiet}>
            <Trans>No mail after some minutes? Look among unwanted mail, then register once more.</Trans>
          </p>
        </div>
      ) : event.takesRegistrations ? (
        <RegistrationForm
          event={event}
          account={viewer?.person ?? null}
          onDone={(mailed) => {
            setMailedTo(mailed);
            changed();
          }}
        />
      ) : (
        <p>{t`No registrations are taken any more.`}</p>
      )}
    </section>
  );
}

/** How many places there are and how many wait. */
export function PlacesLines({ event }: { readonly event: SideEventLineFragment }) {
  const wayWord = useWayWord();
  return (
    <ul>
      {event.places.map(({ way, capacity, placed, waiting }) => (
        <li key={way}>
          {wayWord(way)}:{' '}
          {capacity === null ? (
            <Trans>places for everyone</Trans>
          ) : capacity > placed ? (
            <Plural
              value={capacity - placed}
              one={`# place free of ${capacity}`}
              other={`# places free of ${capacity}`}
            />
          ) : (
            <Trans>full, {waiting} on the waiting list</Trans>
          )}
        </li>
      ))}
    </ul>
  );
}
