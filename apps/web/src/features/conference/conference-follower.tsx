import { useEffect, useState } from 'react';
import type { RefusalPartsFragment } from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import { ConferenceNotices } from './conference-notices.js';
import type { FollowConferenceProps } from './follow-conference.js';
import { ListeningPanel } from './listening-panel.js';
import { Stage } from './stage.js';
import { useConference } from './use-conference.js';
import { useListening } from './use-listening.js';
import classes from './follow-conference.module.css';

/** What `FollowConference` shows once someone listens. */
export function ConferenceFollower({ meetingId, languages, speaker, film }: FollowConferenceProps) {
  const [refusal, setRefusal] = useState<RefusalPartsFragment | null>(null);
  const { session, state } = useConference({ meetingId, role: 'FOLLOWER', trackName: '', onRefusal: setRefusal });
  const listening = useListening(session);
  useEffect(() => void session.join(), [session]);
  return (
    <div className={classes.follower}>
      <Stage state={state} speaker={speaker} film={film ?? null} soundOnly={!listening.choice.pictures} />
      <Refusal refusal={refusal} />
      <ConferenceNotices session={session} state={state} />
      <ListeningPanel listening={listening} languages={languages} onAir={state.languages} />
    </div>
  );
}
