import { accept, refuse, storedText } from '#kernel';
import { refuseSpeakingInput } from './speaking-refusal.js';
import type { SpeakingDecision } from './speaking-refusal.js';

/** From where the statement comes: the hall, live at a distance, or a film made before. */
export const speakingWays = ['IN_HALL', 'REMOTE', 'VIDEO'] as const;
export type SpeakingWay = (typeof speakingWays)[number];

export interface SpeakingWish {
  readonly way: SpeakingWay;
  readonly registrationId: string | null;
  readonly theme: string | null;
}

const longestTheme = 200;

/** CIV-31 Requests are taken from the opening of the window until its end. */
export function checkSpeakingWindow(
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
): SpeakingDecision<undefined> {
  if (now < opensAt) return refuse('SPEAKING_WINDOW_NOT_OPEN', 'CIV-31', { at: opensAt.toISOString().slice(0, 10) });
  if (now >= closesAt) return refuse('SPEAKING_WINDOW_CLOSED', 'CIV-31', { at: closesAt.toISOString().slice(0, 10) });
  return accept();
}

/** CIV-44 The speaker is one of the organization's registered people; a film needs none. */
export function checkSpeakingWish(
  wish: SpeakingWish,
  speakers: ReadonlyMap<string, string>,
): SpeakingDecision<{ readonly speaker: string | null; readonly theme: string | null }> {
  const theme = storedText(wish.theme ?? '') || null;
  const speaker = wish.registrationId === null ? null : (speakers.get(wish.registrationId) ?? null);
  const faults = [
    ...(wish.registrationId !== null && speaker === null
      ? [{ path: 'input.registrationId', code: 'NOBODY_OF_THE_ORGANISATION' }]
      : []),
    ...(theme !== null && [...theme].length > longestTheme
      ? [{ path: 'input.theme', code: 'TOO_LONG', params: { most: longestTheme } }]
      : []),
  ];
  return faults.length > 0
    ? refuseSpeakingInput('SPEAKING_REQUEST_FAULTY', 'CIV-44', faults)
    : accept({ speaker, theme });
}
