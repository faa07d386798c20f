import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import { useEffect, useRef, useState, type RefObject } from 'react';
import reader from 'zxing-wasm/reader/zxing_reader.wasm?url';

const every = 120;
/** The same badge held before the camera is one scan. */
const sameFor = 3000;

prepareZXingModule({ overrides: { locateFile: () => reader } });

/** Fetches what reads codes, so that it is there when the network is not. */
export async function prepareCamera(): Promise<void> {
  // To its end: only what has arrived is listed among what the page is made of.
  await (await fetch(reader)).arrayBuffer();
}

export type CameraFault = 'none' | 'refused' | 'failed';

const faults: Readonly<Record<string, CameraFault>> = { NotFoundError: 'none', NotAllowedError: 'refused' };

/** Reads codes from the camera while `on`; the code of one badge once, as long as it stays. */
export function useCamera(
  on: boolean,
  onCode: (code: string) => void,
): { readonly video: RefObject<HTMLVideoElement | null>; readonly fault: CameraFault | undefined } {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;
  const [fault, setFault] = useState<CameraFault>();
  useEffect(() => {
    if (!on) return;
    const watching = new AbortController();
    watch(video.current!, watching.signal, (code) => told.current(code)).then(
      () => setFault(undefined),
      (error: unknown) => setFault(faults[error instanceof DOMException ? error.name : ''] ?? 'failed'),
    );
    return () => watching.abort();
  }, [on]);
  return { video, fault };
}

async function watch(video: HTMLVideoElement, over: AbortSignal, onCode: (code: string) => void): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    await video.play();
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const seen = { code: '', at: 0 };
    while (!over.aborted) {
      const [found] = await detector.detect(video);
      const code = found?.rawValue ?? '';
      const fresh = code !== seen.code || performance.now() - seen.at > sameFor;
      if (code) Object.assign(seen, { code, at: performance.now() });
      if (code && fresh && !over.aborted) onCode(code);
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
