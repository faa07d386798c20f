import process from 'node:process';

export interface Interruption {
  /** Settles when the operator, the system or the disappearance of the launching process asks for the end. */
  readonly happened: Promise<void>;
  readonly signal: AbortSignal;
}

/** From now on the wish to end is heard, instead of ending this process at once. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const happened = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  process.on('disconnect', () => controller.abort());
  return { happened, signal: controller.signal };
}
