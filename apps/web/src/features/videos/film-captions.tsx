import { useEffect, useState } from 'react';
import { serverTime } from '../floor/server-clock.js';
import { captionAt, readCues } from './web-vtt.js';
import type { Cue } from './web-vtt.js';
import classes from './videos.module.css';

export interface FilmCaptionsProps {
  readonly url: string;
  /** When the film began. */
  readonly begunAt: string;
}

const often = 200;

/** Captions of the film that is being played, by the clock of the server. */
export function FilmCaptions({ url, begunAt }: FilmCaptionsProps) {
  const [cues, setCues] = useState<readonly Cue[]>([]);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    fetch(url, { signal: gone.signal })
      .then(async (answer) => (answer.ok ? setCues(readCues(await answer.text())) : undefined))
      // A film without its captions is still a film.
      .catch(() => undefined);
    return () => gone.abort();
  }, [url]);
  useEffect(() => {
    if (cues.length === 0) return;
    const begun = Date.parse(begunAt);
    const timer = setInterval(() => setText(captionAt(cues, (serverTime.now() - begun) / 1_000)), often);
    return () => clearInterval(timer);
  }, [cues, begunAt]);
  return (
    <p className={classes.captions} dir="auto" data-captions>
      {text && <span>{text}</span>}
    </p>
  );
}
