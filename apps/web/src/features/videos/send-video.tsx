import { Button, FileInput, Group, Progress } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlayerPause, IconPlayerPlay, IconTrash, IconUpload } from '@tabler/icons-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { AttachVideoDocument, DelegationVideosDocument, type RefusalPartsFragment } from '../../generated/graphql.js';
import { Refusal } from '../shell/refusal.js';
import { uploadFile } from '../shell/upload-file.js';
import { useCommand } from '../shell/use-command.js';
import type { AttachVideoProps } from './attach-video.js';
import { FilmUpload } from './film-upload.js';
import type { UploadState } from './film-upload.js';
import { Size } from './video-words.js';
import classes from './videos.module.css';

/** Sending a film in parts: it can be stopped, and goes on after a lost line or a closed page. */
export function SendVideo(props: AttachVideoProps & { readonly replaces: boolean }) {
  const { delegationId, requestId, minutes, replaces } = props;
  const { t } = useLingui();
  const [film, setFilm] = useState<File | null>(null);
  const [captions, setCaptions] = useState<File | null>(null);
  const [captionsRefusal, setCaptionsRefusal] = useState<RefusalPartsFragment | null>(null);
  const [captionsFileId, setCaptionsFileId] = useState<string | null>(null);
  const [fileId, setFileId] = useState<string | null>(null);
  const upload = useMemo(() => new FilmUpload(requestId, setFileId), [requestId]);
  useEffect(() => () => void upload.leave(), [upload]);
  const state = useSyncExternalStore(upload.listen, upload.read);
  const [attach, { data, error, loading }] = useCommand(AttachVideoDocument, {
    refetchQueries: [DelegationVideosDocument],
  });
  const refusal = data?.attachVideo.__typename === 'Refusal' ? data.attachVideo : null;

  useEffect(() => {
    if (fileId === null) return;
    void attach({ variables: { delegationId, requestId, fileId, captionsFileId } }).then((answer) => {
      if (answer.data?.attachVideo.__typename !== 'VideoStatement') return;
      setFilm(null);
      setCaptions(null);
      setCaptionsFileId(null);
    });
    setFileId(null);
  }, [fileId]);
  useEffect(() => {
    const goOn = () => upload.read().phase === 'paused' && upload.goOn();
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [upload]);

  async function takeCaptions(file: File | null): Promise<void> {
    setCaptions(file);
    setCaptionsRefusal(null);
    setCaptionsFileId(null);
    if (!file) return;
    const stored = await uploadFile('video-captions', file);
    if ('code' in stored) setCaptionsRefusal(stored);
    else setCaptionsFileId(stored.id);
  }
  const busy = state.phase === 'sending' || state.phase === 'waiting' || state.phase === 'paused';
  return (
    <div className={classes.main}>
      <p className={classes.quiet}>
        <Trans>
          A film of at most {minutes} minutes with picture and sound, as MP4 or WebM. MP4 with H.264 and AAC, and WebM,
          are played as they are; anything else inside is converted where the tool for it is installed here, and refused
          with the reason where it is not.
        </Trans>
      </p>
      <div className={classes.fields}>
        <FileInput
          label={replaces ? t`Another film in its place` : t`Film`}
          placeholder={t`Choose a file`}
          description={t`After a lost line or a closed page choose the same file again: it goes on where it stopped.`}
          accept="video/mp4,video/webm,.mp4,.m4v,.webm"
          value={film}
          onChange={setFilm}
          disabled={busy || loading}
        />
        <FileInput
          label={t`Captions (WebVTT)`}
          placeholder={t`Choose a file`}
          description={t`Not required. Everybody sees them under the film.`}
          accept="text/vtt,.vtt"
          value={captions}
          onChange={(file) => void takeCaptions(file)}
          disabled={busy || loading}
          clearable
          clearButtonProps={{ 'aria-label': t`Without captions` }}
        />
      </div>
      <Refusal refusal={captionsRefusal ?? state.refusal ?? refusal} error={error} />
      {busy ? (
        <Way state={state} upload={upload} />
      ) : (
        <div>
          <Button
            leftSection={<IconUpload size={18} aria-hidden />}
            disabled={!film || (captions !== null && captionsFileId === null)}
            loading={loading}
            onClick={() => film && void upload.send(film)}
          >
            {replaces ? t`Send in its place` : t`Send the film`}
          </Button>
        </div>
      )}
    </div>
  );
}

function Way({ state, upload }: { readonly state: UploadState; readonly upload: FilmUpload }) {
  const { t } = useLingui();
  const { phase, sent, total } = state;
  const share = total === 0 ? 0 : Math.floor((sent / total) * 100);
  const words = {
    sending: t`Being sent`,
    waiting: t`The line is lost; it goes on by itself.`,
    paused: t`Stopped. Nothing of what was sent is lost.`,
    idle: '',
    refused: '',
  };
  return (
    <div className={classes.progress} data-upload={phase}>
      <Progress value={share} aria-label={t`How much of the film was sent`} />
      <p role="status">
        {words[phase]}{' '}
        <Trans>
          <Size bytes={sent} /> of <Size bytes={total} />
        </Trans>
      </p>
      <Group gap="sm">
        {phase === 'paused' ? (
          <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => upload.goOn()}>
            {t`Go on`}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={18} aria-hidden />}
            onClick={() => void upload.pause()}
          >
            {t`Pause`}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => void upload.forget()}
        >
          {t`Give up`}
        </Button>
      </Group>
    </div>
  );
}
