import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import classes from './level-meter.module.css';

/** Below this nobody speaks; a microphone that stays below is silent. */
const audible = 0.02;

export interface LevelMeterProps {
  readonly track: MediaStreamTrack | null;
  /** Told once when something is heard. */
  readonly onHeard?: () => void;
}

/** How loud a microphone is at this moment. */
export function LevelMeter({ track, onHeard }: LevelMeterProps) {
  const { t } = useLingui();
  const bar = useRef<HTMLSpanElement>(null);
  const [heard, setHeard] = useState(false);
  const told = useRef(onHeard);
  told.current = onHeard;
  useEffect(() => {
    setHeard(false);
    if (!track) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    let known = false;
    const measure = () => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = rootMeanSquare(samples);
      // A voice at a normal distance has about 0.1; the root spreads the quiet part.
      bar.current?.style.setProperty('--level', String(Math.min(1, Math.sqrt(loudness * 4))));
      if (!known && loudness > audible) {
        known = true;
        setHeard(true);
        told.current?.();
      }
      frame = requestAnimationFrame(measure);
    };
    measure();
    return () => {
      cancelAnimationFrame(frame);
      void context.close();
    };
  }, [track]);
  return (
    <span
      className={classes.meter}
      role="img"
      aria-label={heard ? t`The microphone hears you` : t`The microphone hears nothing yet`}
      data-heard={heard || undefined}
    >
      <span ref={bar} className={classes.bar} />
    </span>
  );
}

export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
