import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Language } from '../../generated/graphql.js';
import { loadCatalogue } from '../shell/language.js';
import type { Film } from './stage.js';
import classes from './follow-conference.module.css';

/** The SFU's client is some hundred kilobytes: it is fetched only when someone wants to listen. */
const ConferenceFollower = lazy(async () => {
  const [{ ConferenceFollower: Follower }] = await Promise.all([
    import('./conference-follower.js'),
    loadCatalogue('conference'),
  ]);
  return { default: Follower };
});

export interface FollowConferenceProps {
  readonly meetingId: string;
  /** Languages that the session is interpreted into. */
  readonly languages: readonly Language[];
  /** Name on the plate of whoever has the floor; null between speakers. */
  readonly speaker: string | null;
  /** The film that has the floor, where it is one. */
  readonly film?: Film | null;
}

/** The webcast of a public meeting: picture, sound, languages. Follows only; nothing here can publish. */
export function FollowConference(props: FollowConferenceProps) {
  const [begun, setBegun] = useState(false);
  if (!begun) {
    return (
      <div className={classes.invitation}>
        <Button size="md" leftSection={<IconPlayerPlay size={20} aria-hidden />} onClick={() => setBegun(true)}>
          <Trans>Listen and watch</Trans>
        </Button>
      </div>
    );
  }
  return (
    <Suspense fallback={<div className={classes.invitation} aria-busy />}>
      <ConferenceFollower {...props} />
    </Suspense>
  );
}
