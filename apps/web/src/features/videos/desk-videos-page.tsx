import { useQuery } from '@apollo/client/react';
import { Button, Group, NativeSelect, Skeleton, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconMovie } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import {
  AcceptVideoDocument,
  ReturnVideoDocument,
  SessionVideosDocument,
  VideosSettingDocument,
  type VideoPartsFragment,
  type VideoState,
} from '../../generated/graphql.js';
import { EmptyState } from '../shell/empty-state.js';
import { Refusal } from '../shell/refusal.js';
import { Translated } from '../shell/translated.js';
import { useCommand } from '../shell/use-command.js';
import { VideoFacts } from './video-facts.js';
import { useVideoStateWord } from './video-words.js';
import classes from './videos.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/videos');
const states = ['READY', 'CHECKING', 'REFUSED', 'RETURNED', 'ACCEPTED'] as const satisfies readonly VideoState[];

/** Video statements of a session at the desk: watched, accepted, returned with a reason. */
export function DeskVideosPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(VideosSettingDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Videos sessionId={data.session.id} /> : <Skeleton height={480} />;
}

function Videos({ sessionId }: { readonly sessionId: string }) {
  const { t } = useLingui();
  const word = useVideoStateWord();
  const navigate = useNavigate({ from: '/desk/sessions/$slug/videos' });
  const { state: wanted } = route.useSearch();
  const { data, error } = useQuery(SessionVideosDocument, {
    variables: { sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  const all = data.sessionVideos;
  const shown = all.filter(({ state }) => wanted === undefined || state === wanted);
  if (all.length === 0)
    return (
      <EmptyState icon={IconMovie} title={t`No video statements yet`}>
        <Trans>
          Organizations send them for the places to speak by video that they were allotted; they appear here to be
          watched, and are then played when the floor is given to their slots.
        </Trans>
      </EmptyState>
    );
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <NativeSelect
          label={t`Where they stand`}
          value={wanted ?? ''}
          data={[
            { value: '', label: t({ message: 'All', context: 'video statements' }) },
            ...states.map((state) => ({
              value: state,
              label: `${word(state)} (${all.filter((video) => video.state === state).length})`,
            })),
          ]}
          onChange={(event) => {
            const state = states.find((each) => each === event.currentTarget.value);
            void navigate({ search: state ? { state } : {}, replace: true });
          }}
        />
      </div>
      {shown.length === 0 ? (
        <p role="status">{t`No video statement stands there.`}</p>
      ) : (
        <ul className={classes.lines}>
          {shown.map((video) => (
            <li key={video.id} className={classes.line} data-video={video.id}>
              <h2>
                <Translated of={video.organisation} />
              </h2>
              <p className={classes.quiet}>
                {video.itemLabel} <Translated of={video.itemTitle} />
              </p>
              <VideoFacts video={video} />
              <Decide sessionId={sessionId} video={video} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Decide({ sessionId, video }: { readonly sessionId: string; readonly video: VideoPartsFragment }) {
  const { t } = useLingui();
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const [accept, accepted] = useCommand(AcceptVideoDocument, { refetchQueries: [SessionVideosDocument] });
  const [giveBack, returned] = useCommand(ReturnVideoDocument, { refetchQueries: [SessionVideosDocument] });
  const answers = [accepted.data?.acceptVideo, returned.data?.returnVideo];
  const refusal = answers.find((answer) => answer?.__typename === 'Refusal');
  const read = { sessionId, videoId: video.id, version: video.version };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await giveBack({ variables: { ...read, reason } });
    if (answer.data?.returnVideo.__typename === 'VideoStatement') setReturning(false);
  };
  return (
    <>
      <Refusal refusal={refusal?.__typename === 'Refusal' ? refusal : null} error={accepted.error ?? returned.error} />
      {returning ? (
        <form onSubmit={(event) => void send(event)} className={classes.main}>
          <Textarea
            label={t`Why it is returned`}
            description={t`The organization reads it, and may send another film.`}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={returned.loading}>{t`Return the video`}</Button>
            <Button variant="default" onClick={() => setReturning(false)}>{t`Do not return it`}</Button>
          </Group>
        </form>
      ) : (
        <Group gap="sm">
          {video.moves.includes('ACCEPT') && (
            <Button loading={accepted.loading} onClick={() => void accept({ variables: read })}>
              {t`Accept the video`}
            </Button>
          )}
          {video.moves.includes('RETURN') && (
            <Button variant="default" onClick={() => setReturning(true)}>
              {t`Return with a reason`}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
