import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import {
  DelegationVideosDocument,
  WithdrawVideoDocument,
  type RefusalPartsFragment,
  type VideoPartsFragment,
} from '../../generated/graphql.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Refusal } from '../shell/refusal.js';
import { useCommand } from '../shell/use-command.js';
import { SendVideo } from './send-video.js';
import { VideoFacts } from './video-facts.js';
import classes from './videos.module.css';

export interface AttachVideoProps {
  readonly delegationId: string;
  readonly requestId: string;
  /** Minutes of the place. */
  readonly minutes: number;
}

const lookAgain = 2_000;

/** The video statement for a place that one's organization was allotted. */
export function AttachVideo({ delegationId, requestId, minutes }: AttachVideoProps) {
  const { t } = useLingui();
  const { data, error, startPolling, stopPolling } = useQuery(DelegationVideosDocument, {
    variables: { delegationId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: false,
  });
  const video = data?.delegationVideos.find((each) => each.requestId === requestId);
  usePollingWhile(video?.state === 'CHECKING', { startPolling, stopPolling });
  if (error && !data) return <Refusal error={error} />;
  if (!data) return <Skeleton height={120} />;
  return (
    <section className={classes.part} aria-labelledby={`video-${requestId}`}>
      <h3 id={`video-${requestId}`}>{t`Video statement`}</h3>
      {video && <Standing video={video} delegationId={delegationId} />}
      <SendVideo delegationId={delegationId} requestId={requestId} minutes={minutes} replaces={video !== undefined} />
    </section>
  );
}

function Standing({ video, delegationId }: { readonly video: VideoPartsFragment; readonly delegationId: string }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const [withdraw, { data, error }] = useCommand(WithdrawVideoDocument, { refetchQueries: [DelegationVideosDocument] });
  const answer = data?.withdrawVideo;
  const refusal: RefusalPartsFragment | null = answer?.__typename === 'Refusal' ? answer : null;
  return (
    <>
      <VideoFacts video={video} />
      <Refusal refusal={refusal} error={error} />
      {video.moves.includes('WITHDRAW') && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t`Take the video back`}
          </Button>
        </div>
      )}
      {asking && (
        <ConfirmDialog
          title={t`Take the video back`}
          action={t`Take back`}
          text={t`The place to speak stays yours; you may send another video.`}
          onClose={() => setAsking(false)}
          onConfirm={() => withdraw({ variables: { delegationId, videoId: video.id } })}
        />
      )}
    </>
  );
}

interface Polling {
  startPolling(milliseconds: number): void;
  stopPolling(): void;
}

function usePollingWhile(wanted: boolean, { startPolling, stopPolling }: Polling): void {
  useEffect(() => {
    if (!wanted) return;
    startPolling(lookAgain);
    return stopPolling;
  }, [wanted, startPolling, stopPolling]);
}
