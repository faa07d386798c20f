/** Something the operator can mend: shown as its one sentence, without a stack. */
export class Fault extends Error {
  override readonly name = 'Fault';
}

const NO_SPACE = 'ENOSPC';

/**
 * The sentence for whatever went wrong. A full disk shows itself in many places (our own files, PostgreSQL's words),
 * so it is recognised here and nowhere else.
 */
export function sentenceFor(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error, message)) {
    return 'The disk is full: free some space (or set ROSTRUM_DATA to a folder on another disk) and start again.';
  }
  if (error instanceof Fault) return message;
  return `Rostrum stopped because of something unexpected: ${message}`;
}

function isDiskFull(error: unknown, message: string): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === NO_SPACE || code === '53100' || /no space left on device|could not extend file/iu.test(message);
}
